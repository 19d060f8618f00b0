package org.cairncrm.notes;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.cairncrm.attachments.Attachments;
import org.cairncrm.attachments.ReceivedFile;
import org.cairncrm.events.Commands;
import org.cairncrm.orders.OrderId;
import org.cairncrm.orders.Orders;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.NotFound;
import org.cairncrm.shared.Outcome;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.shared.Stale;
import org.springframework.stereotype.Component;

/** Notes on customers and orders. */
@Component
public class Notes {
  /** The topic that pages about notes and mentions watch. */
  public static final String TOPIC = "notes";

  /** The kind of things that notes are for their attachments. */
  public static final String OWNER = "note";

  private final NoteTable table;
  private final NoteEditor editor;
  private final Orders orders;
  private final Attachments attachments;
  private final Commands commands;

  Notes(
      NoteTable table,
      NoteEditor editor,
      Orders orders,
      Attachments attachments,
      Commands commands) {
    this.table = table;
    this.editor = editor;
    this.orders = orders;
    this.attachments = attachments;
    this.commands = commands;
  }

  /**
   * Adds a note on a customer, once for each source and external id.
   *
   * @throws NotFound if there is no such customer
   * @throws Invalid naming every field at fault, such as a mention of somebody unknown
   * @throws Conflict if that source sent it before with other content
   */
  public Outcome<Note> add(CustomerId customer, NewNote note) {
    return editor.add(customer, null, null, note);
  }

  /**
   * Adds a note on an order, once for each source and external id.
   *
   * @throws NotFound if there is no such order
   * @throws Invalid naming every field at fault, such as a mention of somebody unknown
   * @throws Conflict if that source sent it before with other content
   */
  public Outcome<Note> add(OrderId order, NewNote note) {
    var about = orders.get(order);
    return editor.add(about.customerId(), order, about.number(), note);
  }

  /**
   * Adds a note on a customer with files that were received before.
   *
   * @throws Conflict if there are too many files, or one of them is attached already
   */
  public Outcome<Note> add(CustomerId customer, NewNote note, List<ReceivedFile> files) {
    return attached(() -> add(customer, note), files);
  }

  /**
   * Adds a note on an order with files that were received before.
   *
   * @throws Conflict if there are too many files, or one of them is attached already
   */
  public Outcome<Note> add(OrderId order, NewNote note, List<ReceivedFile> files) {
    return attached(() -> add(order, note), files);
  }

  private Outcome<Note> attached(Supplier<Outcome<Note>> save, List<ReceivedFile> files) {
    return commands.run(
        () -> {
          Outcome<Note> saved = save.get();
          Note note = saved.value();
          attachments.attach(note.customerId(), OWNER, note.id(), files);
          return saved;
        });
  }

  /**
   * Replaces the text of a note. The text before is kept as a version. The same text again changes
   * nothing.
   *
   * @param expected the version that the caller has seen
   * @throws Stale if the note has another version by now
   * @throws Conflict if it is deleted
   * @throws Invalid naming every field at fault
   */
  public Note change(UUID id, NoteContent content, int expected) {
    return editor.change(id, content, expected);
  }

  /** Pins a note, so that it comes before the others, or unpins it. */
  public Note pin(UUID id, boolean pinned) {
    return editor.pin(id, pinned);
  }

  /** Deletes a note. It disappears from lists and from the search, and can be restored. */
  public Note delete(UUID id) {
    return editor.delete(id);
  }

  /** Restores a deleted note. */
  public Note restore(UUID id) {
    return editor.restore(id);
  }

  /**
   * A note, also if it is deleted.
   *
   * @throws NotFound if there is no such note
   */
  public Note get(UUID id) {
    return table.get(id);
  }

  /**
   * The notes on a customer and on the customer's orders: pinned ones first, then the newest.
   *
   * @throws NotFound if there is no such customer
   */
  public Page<Note> of(CustomerId customer, PageRequest page) {
    Page<Note> found = table.of(customer, page);
    if (found.items().isEmpty() && !commands.knows(customer)) {
      throw new NotFound("customer", customer);
    }
    return found;
  }

  /**
   * The notes on an order: pinned ones first, then the newest.
   *
   * @throws NotFound if there is no such order
   */
  public Page<Note> of(OrderId order, PageRequest page) {
    Page<Note> found = table.of(order, page);
    if (found.items().isEmpty()) {
      orders.whose(order);
    }
    return found;
  }

  /**
   * The texts that a note had, the newest first.
   *
   * @throws NotFound if there is no such note
   */
  public Page<NoteVersion> versions(UUID id, PageRequest page) {
    return table.versions(table.get(id), page);
  }
}
