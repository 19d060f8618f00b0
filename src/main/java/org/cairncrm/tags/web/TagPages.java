package org.cairncrm.tags.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.cairncrm.access.Caller;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.KnownTexts;
import org.cairncrm.shared.NotFound;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.shared.Stale;
import org.cairncrm.shell.web.FieldFaults;
import org.cairncrm.shell.web.LiveStreams;
import org.cairncrm.tags.Tag;
import org.cairncrm.tags.TagColour;
import org.cairncrm.tags.TagContent;
import org.cairncrm.tags.TagPermissions;
import org.cairncrm.tags.Tags;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The list of all tags, and the page on which a tag is renamed, merged or deleted. */
@Controller
@RequestMapping("/tags")
class TagPages {
  private static final int SHOWN = 100;
  private static final int MOST_OTHERS = 1000;

  /** A merged tag with many customers changes the page many times a second. */
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Tags tags;
  private final FieldFaults faults;
  private final LiveStreams streams;
  private final Caller caller;

  TagPages(Tags tags, FieldFaults faults, LiveStreams streams, Caller caller) {
    this.tags = tags;
    this.faults = faults;
    this.streams = streams;
    this.caller = caller;
  }

  /**
   * @param part the id of the part that htmx asks for; null for the whole page
   */
  @GetMapping
  @RequiresPermission(TagPermissions.READ)
  String all(
      PageRequest page,
      @RequestHeader(name = "HX-Target", required = false) @Nullable String part,
      Model model) {
    model.addAttribute("page", tags.list(page.limitedTo(SHOWN)));
    return "all-tags".equals(part) ? "tags/list :: tags" : "tags/list";
  }

  @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  @RequiresPermission(TagPermissions.READ)
  SseEmitter live(HttpServletRequest request, HttpServletResponse response) {
    return streams.open(
        Tags.TOPIC,
        PAUSE,
        response,
        caller.stillMay(TagPermissions.READ, request.getSession().getId()));
  }

  /** The page of a merged tag is that of the other one. */
  @GetMapping("/{id}")
  @RequiresPermission(TagPermissions.MANAGE)
  String one(@PathVariable UUID id, Model model) {
    Tag tag = tags.get(id);
    if (tag.mergedInto() != null) {
      return "redirect:/tags/" + tag.mergedInto();
    }
    if (tag.endedAt() != null) {
      throw new NotFound("tag", id);
    }
    return show(model, tag, tag.name(), tag.colour(), Map.of());
  }

  @PostMapping("/{id}")
  @RequiresPermission(TagPermissions.MANAGE)
  String change(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String name,
      @RequestParam TagColour colour,
      @RequestParam(defaultValue = "0") int version,
      HttpServletResponse response,
      Model model) {
    var content = new TagContent(name.strip(), colour);
    Map<String, String> errors = faults.of(content);
    if (errors.isEmpty()) {
      try {
        tags.change(id, content, version);
        return "redirect:/tags";
      } catch (Conflict taken) {
        errors = Map.of("name", KnownTexts.ofPage(taken.getMessage()));
      } catch (Stale changedMeanwhile) {
        model.addAttribute("stale", true);
      }
    }
    response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    return show(model, tags.get(id), name, colour, errors);
  }

  @PostMapping("/{id}/merger")
  @RequiresPermission(TagPermissions.MANAGE)
  String merge(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable UUID into,
      HttpServletResponse response,
      Model model) {
    try {
      if (into == null) {
        throw Invalid.field("into", "is required");
      }
      tags.merge(id, into);
      return "redirect:/tags";
    } catch (Invalid refused) {
      Tag tag = tags.get(id);
      response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
      return show(model, tag, tag.name(), tag.colour(), FieldFaults.of(refused));
    }
  }

  @PostMapping("/{id}/deletion")
  @RequiresPermission(TagPermissions.MANAGE)
  String delete(@PathVariable UUID id) {
    tags.delete(id);
    return "redirect:/tags";
  }

  private String show(
      Model model, Tag tag, String name, TagColour colour, Map<String, String> errors) {
    model.addAttribute("edited", tag);
    model.addAttribute("name", name);
    model.addAttribute("colour", colour);
    model.addAttribute("colours", TagColour.values());
    model.addAttribute("others", tags.others(tag.id(), MOST_OTHERS));
    model.addAttribute("errors", errors);
    return "tags/tag";
  }
}
