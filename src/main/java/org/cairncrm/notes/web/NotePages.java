package org.cairncrm.notes.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.cairncrm.access.AuditedRead;
import org.cairncrm.access.Caller;
import org.cairncrm.access.Person;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.notes.Mentions;
import org.cairncrm.notes.Note;
import org.cairncrm.notes.NotePermissions;
import org.cairncrm.notes.Notes;
import org.cairncrm.orders.Order;
import org.cairncrm.orders.OrderId;
import org.cairncrm.orders.Orders;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.shell.CustomerNames;
import org.cairncrm.shell.web.LiveStreams;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The notes on a customer or an order, and the page of one note. */
@Controller
class NotePages {
  private static final int SHOWN = 20;
  private static final int VERSIONS = 200;

  private final Notes notes;
  private final NoteFiles files;
  private final Mentions mentions;
  private final Orders orders;
  private final CustomerNames names;
  private final LiveStreams streams;
  private final Caller caller;

  NotePages(
      Notes notes,
      NoteFiles files,
      Mentions mentions,
      Orders orders,
      CustomerNames names,
      LiveStreams streams,
      Caller caller) {
    this.notes = notes;
    this.files = files;
    this.mentions = mentions;
    this.orders = orders;
    this.names = names;
    this.streams = streams;
    this.caller = caller;
  }

  /**
   * @param part the id of the part that htmx asks for; null for the whole page
   */
  @GetMapping("/customers/{id}/notes")
  @RequiresPermission(NotePermissions.READ)
  @AuditedRead(action = "notes-read", subject = "customer:{id}")
  String ofCustomer(
      @PathVariable CustomerId id,
      PageRequest page,
      @RequestHeader(name = "HX-Target", required = false) @Nullable String part,
      Model model) {
    model.addAttribute("order", null);
    return list(model, "/customers/" + id, id, notes.of(id, page.limitedTo(SHOWN)), part);
  }

  @GetMapping("/orders/{id}/notes")
  @RequiresPermission(NotePermissions.READ)
  @AuditedRead(action = "notes-read", subject = "order:{id}")
  String ofOrder(
      @PathVariable OrderId id,
      PageRequest page,
      @RequestHeader(name = "HX-Target", required = false) @Nullable String part,
      Model model) {
    Order order = orders.get(id);
    model.addAttribute("order", order.number());
    return list(
        model, "/orders/" + id, order.customerId(), notes.of(id, page.limitedTo(SHOWN)), part);
  }

  private String list(
      Model model, String subject, CustomerId customer, Page<Note> page, @Nullable String part) {
    model.addAttribute("subject", subject);
    model.addAttribute("address", subject + "/notes");
    model.addAttribute("page", page);
    model.addAttribute("files", files.of(page.items()));
    show(model, customer);
    return "notes".equals(part) ? "notes/list :: notes" : "notes/list";
  }

  @GetMapping("/notes/{id}")
  @RequiresPermission(NotePermissions.READ)
  @AuditedRead(action = "note-read", subject = "note:{id}")
  String one(
      @PathVariable UUID id,
      @RequestHeader(name = "HX-Target", required = false) @Nullable String part,
      Model model) {
    Note note = notes.get(id);
    Person person = caller.person();
    model.addAttribute("note", note);
    model.addAttribute("files", files.of(List.of(note)).getOrDefault(id, List.of()));
    model.addAttribute("versions", notes.versions(id, PageRequest.first(VERSIONS)).items());
    model.addAttribute("mention", person == null ? null : mentions.in(id, person.username()));
    show(model, note.customerId());
    return "note".equals(part) ? "notes/note :: one" : "notes/note";
  }

  private void show(Model model, CustomerId customer) {
    model.addAttribute("customerId", customer);
    model.addAttribute("customer", names.of(List.of(customer)).get(customer));
  }

  @GetMapping(path = "/notes/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  @RequiresPermission(NotePermissions.READ)
  SseEmitter live(HttpServletRequest request, HttpServletResponse response) {
    return streams.open(
        Notes.TOPIC, response, caller.stillMay(NotePermissions.READ, request.getSession().getId()));
  }
}
