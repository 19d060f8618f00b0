package org.cairncrm.notes;

import static org.cairncrm.notes.db.Tables.NOTE;
import static org.cairncrm.notes.db.Tables.NOTE_VERSION;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.Actor;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Keyset;
import org.cairncrm.shared.NotFound;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.shell.WordSearch;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rows of notes and of their versions. */
@Component
class NoteTable {
  static final SelectField<Note> WHOLE =
      row(
              NOTE.NOTE_ID,
              NOTE.CUSTOMER_ID,
              NOTE.ORDER_ID,
              NOTE.ORDER_NUMBER,
              NOTE.TEXT,
              NOTE.PINNED,
              NOTE.CREATED_AT,
              NOTE.CREATED_BY,
              NOTE.CHANGED_AT,
              NOTE.CHANGED_BY,
              NOTE.DELETED_AT,
              NOTE.DELETED_BY,
              NOTE.SOURCE,
              NOTE.EXTERNAL_ID,
              NOTE.VERSION)
          .mapping(NoteTable::note);

  private static final Keyset<Note> PINNED_THEN_NEWEST =
      Keyset.descending(NOTE.PLACE, Note::place).thenDescending(NOTE.NOTE_ID, Note::id);

  private static final Keyset<NoteVersion> NEWEST_VERSION =
      Keyset.descending(NOTE_VERSION.VERSION, NoteVersion::version);

  private final DSLContext sql;
  private final WordSearch words;

  NoteTable(DSLContext sql, WordSearch words) {
    this.sql = sql;
    this.words = words;
  }

  private static Note note(
      UUID id,
      CustomerId customer,
      @Nullable OrderId order,
      @Nullable String number,
      String text,
      boolean pinned,
      Instant createdAt,
      Actor createdBy,
      @Nullable Instant changedAt,
      @Nullable Actor changedBy,
      @Nullable Instant deletedAt,
      @Nullable Actor deletedBy,
      String source,
      String externalId,
      int version) {
    return new Note(
        id,
        customer,
        order,
        number,
        text,
        List.copyOf(NoteText.mentions(text)),
        pinned,
        createdAt,
        createdBy,
        changedAt,
        changedBy,
        deletedAt,
        deletedBy,
        source,
        externalId,
        version);
  }

  /**
   * @return false if its source and external id are known already
   */
  boolean insert(Note note) {
    boolean added =
        sql.insertInto(NOTE)
                .set(NOTE.CUSTOMER_ID, note.customerId())
                .set(NOTE.NOTE_ID, note.id())
                .set(NOTE.ORDER_ID, note.orderId())
                .set(NOTE.ORDER_NUMBER, note.orderNumber())
                .set(NOTE.SOURCE, note.source())
                .set(NOTE.EXTERNAL_ID, note.externalId())
                .set(NOTE.TEXT, note.text())
                .set(NOTE.TERMS, words.terms(note.text()))
                .set(NOTE.PINNED, note.pinned())
                .set(NOTE.CREATED_AT, note.createdAt())
                .set(NOTE.CREATED_BY, note.createdBy())
                .onConflict(NOTE.SOURCE, NOTE.EXTERNAL_ID)
                .doNothing()
                .execute()
            == 1;
    if (added) {
      keep(note, note.createdAt(), note.createdBy());
    }
    return added;
  }

  /** Keeps the present text as a version. */
  private void keep(Note note, Instant at, Actor by) {
    sql.insertInto(NOTE_VERSION)
        .set(NOTE_VERSION.CUSTOMER_ID, note.customerId())
        .set(NOTE_VERSION.NOTE_ID, note.id())
        .set(NOTE_VERSION.VERSION, note.version())
        .set(NOTE_VERSION.TEXT, note.text())
        .set(NOTE_VERSION.WRITTEN_AT, at)
        .set(NOTE_VERSION.WRITTEN_BY, by)
        .execute();
  }

  /** Sets another text, which becomes a new version. */
  @Nullable Note rewrite(Note before, String text, Instant at, Actor by) {
    Note after =
        update(
            before,
            NOTE.VERSION.eq(before.version()).and(NOTE.DELETED_AT.isNull()),
            Map.of(
                NOTE.TEXT,
                text,
                NOTE.TERMS,
                words.terms(text),
                NOTE.CHANGED_AT,
                at,
                NOTE.CHANGED_BY,
                by));
    if (after != null) {
      keep(after, at, by);
    }
    return after;
  }

  /**
   * Sets columns of a note that is as expected, and counts its version up.
   *
   * @return null if it is not as expected
   */
  @Nullable Note update(Note note, Condition expected, Map<? extends Field<?>, ?> values) {
    int changed =
        sql.update(NOTE)
            .set(NOTE.VERSION, NOTE.VERSION.plus(1))
            .set(values)
            .where(NOTE.CUSTOMER_ID.eq(note.customerId()), NOTE.NOTE_ID.eq(note.id()), expected)
            .execute();
    return changed == 0 ? null : get(note.id());
  }

  /**
   * @throws NotFound if there is no such note
   */
  Note get(UUID id) {
    Note found = one(NOTE.NOTE_ID.eq(id));
    if (found == null) {
      throw new NotFound("note", id);
    }
    return found;
  }

  @Nullable Note known(String source, String externalId) {
    return one(NOTE.SOURCE.eq(source).and(NOTE.EXTERNAL_ID.eq(externalId)));
  }

  private @Nullable Note one(Condition which) {
    return sql.select(WHOLE).from(NOTE).where(which).fetchOne(mapping(found -> found));
  }

  /** The notes on a customer and on the customer's orders. */
  Page<Note> of(CustomerId customer, PageRequest page) {
    return list(NOTE.CUSTOMER_ID.eq(customer), page);
  }

  Page<Note> of(OrderId order, PageRequest page) {
    return list(NOTE.ORDER_ID.eq(order), page);
  }

  private Page<Note> list(Condition which, PageRequest page) {
    return PINNED_THEN_NEWEST.page(
        sql.select(WHOLE).from(NOTE).where(which, NOTE.DELETED_AT.isNull()),
        page,
        mapping(found -> found));
  }

  /** The newest first. */
  Page<NoteVersion> versions(Note note, PageRequest page) {
    return NEWEST_VERSION.page(
        sql.select(
                NOTE_VERSION.VERSION,
                NOTE_VERSION.TEXT,
                NOTE_VERSION.WRITTEN_AT,
                NOTE_VERSION.WRITTEN_BY)
            .from(NOTE_VERSION)
            .where(
                NOTE_VERSION.CUSTOMER_ID.eq(note.customerId()), NOTE_VERSION.NOTE_ID.eq(note.id())),
        page,
        mapping(NoteVersion::new));
  }
}
