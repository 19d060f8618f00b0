package org.cairncrm.notes.web;

import java.util.UUID;
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

  NoteCard(Notes notes) {
    this.notes = notes;
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
    return new Shown(
        "/customers/" + customer + "/notes", false, notes.of(customer, PageRequest.first(SHOWN)));
  }

  @Override
  public Shown content(CustomerId customer, UUID order) {
    return new Shown(
        "/orders/" + order + "/notes",
        true,
        notes.of(new OrderId(order), PageRequest.first(SHOWN)));
  }

  /**
   * @param address of the page with all notes, to which the form is sent as well
   * @param order whether the notes are those on one order
   */
  public record Shown(String address, boolean order, Page<Note> notes) {}
}
