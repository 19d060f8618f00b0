package org.cairncrm.journeys.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.journeys.JourneyPermissions;
import org.cairncrm.journeys.Journeys;
import org.cairncrm.journeys.MapPublication;
import org.cairncrm.journeys.MapPublications;
import org.cairncrm.journeys.NewPublication;
import org.cairncrm.journeys.PublicationPolicy;
import org.cairncrm.rules.documents.Documents;
import org.cairncrm.rules.documents.Draft;
import org.cairncrm.rules.documents.web.ShownChange;
import org.cairncrm.shared.BusinessZone;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.FieldError;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.KnownTexts;
import org.cairncrm.shared.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The last step of a map: what happens to the customers who are under way, and why. */
@Controller
class PublicationPages {
  private static final String STAGE = "stage-";
  private static final String DATE = "drainUntil";

  private final MapPublications publications;
  private final Documents<?> documents;
  private final MapChangeWords words;
  private final MapTitles titles;
  private final BusinessZone zone;

  PublicationPages(
      MapPublications publications,
      Journeys journeys,
      MapChangeWords words,
      MapTitles titles,
      BusinessZone zone) {
    this.publications = publications;
    this.documents = journeys.maps();
    this.words = words;
    this.titles = titles;
    this.zone = zone;
  }

  @GetMapping("/journey-maps/{name}/publication")
  @RequiresPermission(JourneyPermissions.WRITE)
  String choose(
      @PathVariable @Size(max = 100) String name,
      @RequestParam(required = false) @Min(1) @Max(999_999_999) @Nullable Integer fromVersion,
      Model model) {
    return show(model, documents.draft(name), fromVersion, "", Map.of(), null);
  }

  @PostMapping("/journey-maps/{name}/publications")
  @RequiresPermission(JourneyPermissions.WRITE)
  String publish(
      @PathVariable @Size(max = 100) String name,
      @RequestParam int revision,
      @RequestParam(required = false) @Min(1) @Max(999_999_999) @Nullable Integer fromVersion,
      @RequestParam(required = false) @Nullable PublicationPolicy policy,
      @RequestParam(defaultValue = "false") boolean replay,
      @RequestParam(defaultValue = "") String comment,
      @RequestParam Map<String, String> form,
      Model model,
      HttpServletResponse response) {
    String reason = comment.replace("\r\n", "\n").replace("\0", "").strip();
    try {
      publications.publish(
          name,
          revision,
          new NewPublication(
              reason.substring(0, Math.min(1000, reason.length())),
              fromVersion,
              policy,
              policy == PublicationPolicy.MIGRATE ? mapping(form) : null,
              policy == PublicationPolicy.DRAIN ? date(form.getOrDefault(DATE, "")) : null,
              replay));
      return "redirect:/journey-maps/" + name + "/publications";
    } catch (Invalid refused) {
      response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
      List<String> faults =
          refused.errors().stream()
              .map(FieldError::message)
              .map(KnownTexts::ofPage)
              .distinct()
              .toList();
      model.addAttribute("faults", faults);
      return show(model, documents.draft(name), fromVersion, reason, form, policy);
    } catch (Stale overtaken) {
      response.setStatus(HttpServletResponse.SC_CONFLICT);
      model.addAttribute("overtaken", true);
      return show(model, documents.draft(name), fromVersion, reason, form, policy);
    } catch (Conflict conflict) {
      response.setStatus(HttpServletResponse.SC_CONFLICT);
      model.addAttribute("faults", List.of(KnownTexts.ofPage(conflict.getMessage())));
      return show(model, documents.draft(name), fromVersion, reason, form, policy);
    }
  }

  private static Map<String, String> mapping(Map<String, String> form) {
    Map<String, String> mapping = new HashMap<>();
    form.forEach(
        (field, value) -> {
          if (field.startsWith(STAGE) && !value.isEmpty()) {
            mapping.put(field.substring(STAGE.length()), value);
          }
        });
    return mapping;
  }

  private @Nullable Instant date(String day) {
    try {
      return day.isEmpty() ? null : LocalDate.parse(day).atStartOfDay(zone.id()).toInstant();
    } catch (DateTimeParseException unreadable) {
      throw Invalid.field(DATE, "must be a time in the future, at which customers are moved out");
    }
  }

  private String show(
      Model model,
      Draft draft,
      @Nullable Integer fromVersion,
      String comment,
      Map<String, String> form,
      @Nullable PublicationPolicy policy) {
    Integer live = draft.live();
    String inForce = live == null ? null : documents.version(draft.name(), live).text();
    String next =
        fromVersion == null ? draft.text() : documents.version(draft.name(), fromVersion).text();
    model.addAttribute("draft", titles.of(draft));
    model.addAttribute("proposal", publications.proposal(draft.name(), fromVersion));
    model.addAttribute("changes", ShownChange.of(documents, words, inForce, next));
    model.addAttribute("same", next.equals(inForce));
    model.addAttribute("fromVersion", fromVersion);
    model.addAttribute("comment", comment);
    model.addAttribute("form", form);
    model.addAttribute("policy", policy);
    return "journeys/publication";
  }

  @GetMapping("/journey-maps/{name}/publications")
  @RequiresPermission(JourneyPermissions.READ)
  String list(@PathVariable @Size(max = 100) String name, Model model) {
    List<MapPublication> all = publications.list(name);
    model.addAttribute("draft", titles.of(documents.draft(name)));
    model.addAttribute("publications", all);
    model.addAttribute(
        "underWay", all.stream().filter(one -> one.doneAt() == null).findFirst().orElse(null));
    return "journeys/publications";
  }
}
