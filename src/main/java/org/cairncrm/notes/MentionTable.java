package org.cairncrm.notes;

import static org.cairncrm.notes.db.Tables.MENTION;
import static org.cairncrm.notes.db.Tables.NOTE;
import static org.jooq.Records.mapping;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cairncrm.shared.Actor;
import org.cairncrm.shared.Ids;
import org.cairncrm.shared.Keyset;
import org.cairncrm.shared.NotFound;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record6;
import org.jooq.SelectOnConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rows of mentions. */
@Component
class MentionTable {
  private static final Keyset<Mention> UNREAD_THEN_NEWEST =
      Keyset.descending(MENTION.UNREAD, Mention::place)
          .thenDescending(MENTION.MENTION_ID, Mention::id);

  private final DSLContext sql;

  MentionTable(DSLContext sql) {
    this.sql = sql;
  }

  /** Adds the mentions that the note has now, and removes those that it no longer has. */
  void set(Note note, Instant at, Actor by) {
    sql.deleteFrom(MENTION)
        .where(
            MENTION.CUSTOMER_ID.eq(note.customerId()),
            MENTION.NOTE_ID.eq(note.id()),
            MENTION.USERNAME.notIn(note.mentions()))
        .execute();
    List<String> others =
        note.mentions().stream().filter(name -> !by.equals(Actor.person(name))).toList();
    if (others.isEmpty()) {
      return;
    }
    var insert =
        sql.insertInto(
            MENTION,
            MENTION.CUSTOMER_ID,
            MENTION.MENTION_ID,
            MENTION.NOTE_ID,
            MENTION.USERNAME,
            MENTION.MENTIONED_AT,
            MENTION.MENTIONED_BY);
    for (String username : others) {
      insert = insert.values(note.customerId(), Ids.next(), note.id(), username, at, by);
    }
    insert.onConflict(MENTION.CUSTOMER_ID, MENTION.NOTE_ID, MENTION.USERNAME).doNothing().execute();
  }

  /** The mentions of a person in notes that are not deleted: unread ones first, then the newest. */
  Page<Mention> of(String username, @Nullable Boolean unread, PageRequest page) {
    Condition which = MENTION.USERNAME.eq(username).and(NOTE.DELETED_AT.isNull());
    return UNREAD_THEN_NEWEST.page(
        mentions().where(unread == null ? which : which.and(MENTION.UNREAD.eq(unread ? 1 : 0))),
        page,
        mapping(Mention::new));
  }

  /** The mention of a person in a note; null if there is none. */
  @Nullable Mention in(UUID note, String username) {
    return mentions()
        .where(NOTE.NOTE_ID.eq(note), MENTION.USERNAME.eq(username))
        .fetchOne(mapping(Mention::new));
  }

  /**
   * @throws NotFound if there is no such mention
   */
  Mention get(UUID id) {
    Mention found = mentions().where(MENTION.MENTION_ID.eq(id)).fetchOne(mapping(Mention::new));
    if (found == null) {
      throw new NotFound("mention", id);
    }
    return found;
  }

  private SelectOnConditionStep<Record6<UUID, String, Note, Instant, Actor, Instant>> mentions() {
    return sql.select(
            MENTION.MENTION_ID,
            MENTION.USERNAME,
            NoteTable.WHOLE,
            MENTION.MENTIONED_AT,
            MENTION.MENTIONED_BY,
            MENTION.READ_AT)
        .from(MENTION)
        .join(NOTE)
        .on(NOTE.CUSTOMER_ID.eq(MENTION.CUSTOMER_ID), NOTE.NOTE_ID.eq(MENTION.NOTE_ID));
  }

  int unread(String username) {
    return sql.fetchCount(
        MENTION
            .join(NOTE)
            .on(NOTE.CUSTOMER_ID.eq(MENTION.CUSTOMER_ID), NOTE.NOTE_ID.eq(MENTION.NOTE_ID)),
        MENTION.USERNAME.eq(username),
        MENTION.UNREAD.eq(1),
        NOTE.DELETED_AT.isNull());
  }

  /** Marks unread mentions as read. */
  void read(Condition which, Instant at) {
    sql.update(MENTION).set(MENTION.READ_AT, at).where(which, MENTION.UNREAD.eq(1)).execute();
  }
}
