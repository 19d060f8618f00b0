package org.cairncrm.notes.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairncrm.attachments.Attachment;
import org.cairncrm.notes.Note;
import org.cairncrm.notes.NotePermissions;
import org.cairncrm.notes.Notes;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.shell.CustomerCard;
import org.cairncrm.shell.OrderCard;
import org.springframework.stereotype.Component;

/** The newest notes on a customer or an order on its page, with a form for another one. */
@Component
class NoteCard implements CustomerCard, OrderCard {
  private static final int SHOWN = 3;

  private final Notes notes;
  private final NoteFiles files;

  NoteCard(Notes notes, NoteFiles files) {
    this.notes = notes;
    this.files = files;
  }

  @Override
  public int place() {
    return 50;
  }

  @Override
  public String permission() {
    return NotePermissions.READ;
  }

  @Override
  public String template() {
    return "notes/card";
  }

  @Override
  public Shown content(CustomerId customer) {
    return shown(
        "/customers/" + customer + "/notes", false, notes.of(customer, PageRequest.first(SHOWN)));
  }

  @Override
  public Shown content(CustomerId customer, UUID order) {
    return shown(
        "/orders/" + order + "/notes",
        true,
        notes.of(new OrderId(order), PageRequest.first(SHOWN)));
  }

  private Shown shown(String address, boolean order, Page<Note> newest) {
    return new Shown(address, order, newest, files.of(newest.items()));
  }

  /**
   * @param address of the page with all notes, to which the form is sent as well
   * @param order whether the notes are those on one order
   * @param files the attachments of the notes that have some, by the ids of the notes
   */
  public record Shown(
      String address, boolean order, Page<Note> notes, Map<UUID, List<Attachment>> files) {}
}
