package org.cairncrm.notes;

import static org.cairncrm.notes.db.Tables.MENTION;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.cairncrm.access.Person;
import org.cairncrm.events.Commands;
import org.cairncrm.events.CurrentActor;
import org.cairncrm.shared.Actor;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.NotFound;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The mentions of colleagues in notes. */
@Component
public class Mentions {
  private final MentionTable table;
  private final Colleagues colleagues;
  private final Commands commands;
  private final CurrentActor actors;
  private final Clock clock;

  Mentions(
      MentionTable table,
      Colleagues colleagues,
      Commands commands,
      CurrentActor actors,
      Clock clock) {
    this.table = table;
    this.colleagues = colleagues;
    this.commands = commands;
    this.actors = actors;
    this.clock = clock;
  }

  /**
   * The mentions of a person: unread ones first, then the newest.
   *
   * @param person the username; null for the person who asks
   * @param unread only unread ones, or only read ones; null for all
   * @throws Invalid if a system asks without naming a person
   */
  public Page<Mention> of(@Nullable String person, @Nullable Boolean unread, PageRequest page) {
    return table.of(person == null ? self() : person, unread, page);
  }

  private String self() {
    Actor actor = actors.actor();
    if (actor.kind() != Actor.Kind.PERSON) {
      throw Invalid.field("person", "is required: a system has no mentions of its own");
    }
    return actor.name();
  }

  /** The number of unread mentions of a person. */
  public int unread(String person) {
    return table.unread(person);
  }

  /** The mention of a person in a note; null if there is none. */
  public @Nullable Mention in(UUID note, String person) {
    return table.in(note, person);
  }

  /**
   * Marks a mention as read: the person's own, or any one if a system does it. The second time
   * changes nothing.
   *
   * @throws NotFound if there is no such mention
   */
  public Mention read(UUID id) {
    Actor actor = actors.actor();
    String mentioned = table.get(id).username();
    if (actor.kind() == Actor.Kind.PERSON && !actor.name().equals(mentioned)) {
      throw new NotFound("mention", id);
    }
    read(MENTION.MENTION_ID.eq(id));
    return table.get(id);
  }

  /** Marks all mentions of a person as read. */
  public void readAll(String person) {
    read(MENTION.USERNAME.eq(person));
  }

  private void read(Condition which) {
    commands.run(
        () -> {
          table.read(which, clock.instant());
          commands.changed(Notes.TOPIC);
          return which;
        });
  }

  /** The people who can be mentioned and whose username or name begins with the text. */
  public List<Person> suggestions(String text) {
    return colleagues.beginningWith(text);
  }
}
