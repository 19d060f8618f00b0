package org.cairncrm.notes.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.cairncrm.access.AuditedRead;
import org.cairncrm.access.Caller;
import org.cairncrm.access.Person;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.notes.Mention;
import org.cairncrm.notes.Mentions;
import org.cairncrm.notes.NotePermissions;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.shell.CustomerNames;
import org.cairncrm.shell.web.HtmxAnswer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The mentions of the person who is signed in, and the colleagues who can be mentioned. */
@Controller
class MentionPages {
  private static final int SHOWN = 30;

  private final Mentions mentions;
  private final CustomerNames names;
  private final Caller caller;

  MentionPages(Mentions mentions, CustomerNames names, Caller caller) {
    this.mentions = mentions;
    this.names = names;
    this.caller = caller;
  }

  /**
   * @param part the id of the part that htmx asks for; null for the whole page
   */
  @GetMapping("/mentions")
  @RequiresPermission(NotePermissions.READ)
  @AuditedRead(action = "mentions-read", subject = "mentions")
  String mine(
      PageRequest request,
      @RequestHeader(name = "HX-Target", required = false) @Nullable String part,
      Model model) {
    Page<Mention> page = mentions.of(username(), null, request.limitedTo(SHOWN));
    model.addAttribute("page", page);
    model.addAttribute("unread", mentions.unread(username()));
    model.addAttribute(
        "names", names.of(page.items().stream().map(one -> one.note().customerId()).toList()));
    return "mentions".equals(part) ? "notes/mentions :: mentions" : "notes/mentions";
  }

  @PostMapping("/mentions/{id}/reading")
  @RequiresPermission(NotePermissions.READ)
  @Nullable String read(
      @PathVariable UUID id,
      @RequestHeader(name = HtmxAnswer.REQUEST, required = false) @Nullable String htmx,
      HttpServletResponse response) {
    mentions.read(id);
    return HtmxAnswer.done("/mentions", htmx, response);
  }

  @PostMapping("/mentions/reading")
  @RequiresPermission(NotePermissions.READ)
  @Nullable String readAll(
      @RequestHeader(name = HtmxAnswer.REQUEST, required = false) @Nullable String htmx,
      HttpServletResponse response) {
    mentions.readAll(username());
    return HtmxAnswer.done("/mentions", htmx, response);
  }

  /** The colleagues who are suggested while somebody types a mention. */
  @GetMapping("/notes/colleagues")
  @RequiresPermission(NotePermissions.WRITE)
  String colleagues(@RequestParam(defaultValue = "") String text, Model model) {
    model.addAttribute("colleagues", mentions.suggestions(text));
    return "notes/parts :: colleagues";
  }

  private String username() {
    Person person = caller.person();
    return person == null ? "" : person.username();
  }
}
