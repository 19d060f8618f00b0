package org.cairncrm.notes;

import static org.cairncrm.notes.db.Tables.NOTE;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.cairncrm.access.RepeatedContent;
import org.cairncrm.events.Commands;
import org.cairncrm.events.CurrentActor;
import org.cairncrm.events.Events;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.Actor;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Ids;
import org.cairncrm.shared.Outcome;
import org.cairncrm.shared.Stale;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Adds and changes notes. Each change is guarded by its statement, and published. */
@Component
class NoteEditor {
  /** The source of notes that were written in Cairn. */
  private static final String CAIRN = "cairn";

  /** What Cairn adds to a note. */
  private static final Set<String> ADDED =
      Set.of(
          "id",
          "createdAt",
          "createdBy",
          "changedAt",
          "changedBy",
          "deletedAt",
          "deletedBy",
          "version");

  private final Commands commands;
  private final Events events;
  private final NoteTable table;
  private final MentionTable mentions;
  private final Colleagues colleagues;
  private final RepeatedContent repeatedContent;
  private final CurrentActor actors;
  private final Clock clock;

  NoteEditor(
      Commands commands,
      Events events,
      NoteTable table,
      MentionTable mentions,
      Colleagues colleagues,
      RepeatedContent repeatedContent,
      CurrentActor actors,
      Clock clock) {
    this.commands = commands;
    this.events = events;
    this.table = table;
    this.mentions = mentions;
    this.colleagues = colleagues;
    this.repeatedContent = repeatedContent;
    this.actors = actors;
    this.clock = clock;
  }

  Outcome<Note> add(
      CustomerId customer, @Nullable OrderId order, @Nullable String number, NewNote wanted) {
    Instant now = now();
    wanted.require(now);
    String text = NoteText.normalised(wanted.text());
    UUID id = Ids.next();
    var note =
        new Note(
            id,
            customer,
            order,
            number,
            text,
            NoteText.mentions(text).stream().toList(),
            Boolean.TRUE.equals(wanted.pinned()),
            now,
            actors.actor(),
            null,
            null,
            null,
            null,
            Objects.requireNonNullElse(wanted.source(), CAIRN),
            Objects.requireNonNullElse(wanted.externalId(), id.toString()),
            1);
    Note first = table.known(note.source(), note.externalId());
    if (first != null) {
      return again(note, first);
    }
    colleagues.require(note.mentions());
    return commands.on(customer, now, () -> insert(note));
  }

  private Outcome<Note> insert(Note note) {
    if (!table.insert(note)) {
      return again(note, Objects.requireNonNull(table.known(note.source(), note.externalId())));
    }
    mentions.set(note, note.createdAt(), note.createdBy());
    commands.changed(Notes.TOPIC);
    events.publish(
        new NoteAdded(
            note.customerId(),
            note.id(),
            note.orderId(),
            note.orderNumber(),
            note.mentions(),
            note.createdAt()),
        note.text());
    return Outcome.created(note);
  }

  /** Compared with the note as it is now, except for what people changed of it meanwhile. */
  private Outcome<Note> again(Note again, Note first) {
    Set<String> ignored = new HashSet<>(ADDED);
    if (first.changedAt() != null) {
      ignored.add("text");
      ignored.add("mentions");
    }
    if (first.version() > 1) {
      ignored.add("pinned");
    }
    repeatedContent.requireSame(
        "note %s of %s".formatted(first.externalId(), first.source()),
        NotePermissions.READ,
        () -> again,
        first,
        ignored);
    return Outcome.repeated(first);
  }

  Note change(UUID id, NoteContent content, int expected) {
    Instant now = now();
    content.require(now);
    String text = NoteText.normalised(content.text());
    Set<String> mentioned = new HashSet<>(NoteText.mentions(text));
    mentioned.removeAll(table.get(id).mentions());
    colleagues.require(mentioned.stream().sorted().toList());
    return on(id, now, before -> change(before, text, expected, now));
  }

  private Note change(Note before, String text, int expected, Instant now) {
    if (before.deleted()) {
      throw new Conflict("The note is deleted: restore it to change it");
    }
    if (before.version() != expected) {
      throw new Stale("note");
    }
    if (before.text().equals(text)) {
      return before;
    }
    Actor actor = actors.actor();
    Note note = table.rewrite(before, text, now, actor);
    if (note == null) {
      throw new Stale("note");
    }
    mentions.set(note, now, actor);
    events.publish(
        new NoteChanged(
            note.customerId(), note.id(), note.orderId(), note.orderNumber(), note.mentions(), now),
        text);
    return note;
  }

  Note pin(UUID id, boolean pinned) {
    return on(
        id,
        now(),
        before -> {
          if (before.deleted()) {
            throw new Conflict("The note is deleted: restore it to pin it");
          }
          Note note = table.update(before, NOTE.PINNED.ne(pinned), Map.of(NOTE.PINNED, pinned));
          return Objects.requireNonNullElse(note, before);
        });
  }

  Note delete(UUID id) {
    Instant now = now();
    return on(
        id,
        now,
        before -> {
          Map<Field<?>, Object> values =
              Map.of(NOTE.DELETED_AT, now, NOTE.DELETED_BY, actors.actor());
          Note note = table.update(before, NOTE.DELETED_AT.isNull(), values);
          if (note == null) {
            return before;
          }
          events.publish(
              new NoteDeleted(
                  note.customerId(), note.id(), note.orderId(), note.orderNumber(), now),
              NoteText.firstLine(note.text()));
          return note;
        });
  }

  Note restore(UUID id) {
    Instant now = now();
    return on(
        id,
        now,
        before -> {
          Map<Field<?>, Object> values = new HashMap<>();
          values.put(NOTE.DELETED_AT, null);
          values.put(NOTE.DELETED_BY, null);
          Note note = table.update(before, NOTE.DELETED_AT.isNotNull(), values);
          if (note == null) {
            return before;
          }
          events.publish(
              new NoteRestored(
                  note.customerId(), note.id(), note.orderId(), note.orderNumber(), now),
              NoteText.firstLine(note.text()));
          return note;
        });
  }

  /** Runs a change as a command of the note's customer. */
  private Note on(UUID id, Instant now, UnaryOperator<Note> change) {
    return commands.on(
        table.get(id).customerId(),
        now,
        () -> {
          Note note = change.apply(table.get(id));
          commands.changed(Notes.TOPIC);
          return note;
        });
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
