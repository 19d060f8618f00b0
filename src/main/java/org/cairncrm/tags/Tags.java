package org.cairncrm.tags;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cairncrm.events.Commands;
import org.cairncrm.events.CurrentActor;
import org.cairncrm.events.Decision;
import org.cairncrm.events.Events;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.NotFound;
import org.cairncrm.shared.Outcome;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.shared.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The tags of customers. */
@Component
public class Tags {
  /** The topic that pages about tags watch. */
  public static final String TOPIC = "tags";

  private static final int SUGGESTED = 500;

  private final TagTable table;
  private final Commands commands;
  private final Events events;
  private final TagEditor editor;
  private final CurrentActor actors;
  private final Clock clock;

  Tags(
      TagTable table,
      Commands commands,
      Events events,
      TagEditor editor,
      CurrentActor actors,
      Clock clock) {
    this.table = table;
    this.commands = commands;
    this.events = events;
    this.editor = editor;
    this.actors = actors;
    this.clock = clock;
  }

  /** The tags by name, with the number of customers who have them. */
  public Page<Tag> list(PageRequest page) {
    return table.list(page);
  }

  /** Names that are suggested for a tag, in their order. */
  public List<String> suggestions() {
    return List.copyOf(table.names(SUGGESTED).values());
  }

  /** The names of at most so many tags besides this one by their ids, in their order. */
  public Map<UUID, String> others(UUID id, int limit) {
    Map<UUID, String> names = new LinkedHashMap<>(table.names(limit));
    names.remove(id);
    return names;
  }

  /**
   * A tag, also if it was merged or deleted. It is then removed from one customer after another.
   *
   * @throws NotFound if there is no such tag
   */
  public Tag get(UUID id) {
    return table.get(id);
  }

  /**
   * The tags of a customer, by name.
   *
   * @throws NotFound if there is no such customer
   */
  public List<CustomerTag> of(CustomerId customer) {
    List<CustomerTag> found = table.of(customer);
    if (found.isEmpty() && !commands.knows(customer)) {
      throw new NotFound("customer", customer);
    }
    return found;
  }

  /**
   * Tags a customer. A tag that does not exist yet is created. If the customer has it already,
   * nothing changes.
   *
   * @throws NotFound if there is no such customer
   */
  public Outcome<CustomerTag> add(CustomerId customer, NewTag wanted) {
    return add(customer, wanted, null);
  }

  /**
   * Tags a customer because a rule asks for it.
   *
   * @param decision the rule, and why; null if a person or a system asks
   */
  Outcome<CustomerTag> add(CustomerId customer, NewTag wanted, @Nullable Decision decision) {
    Instant now = now();
    String name = normalised(wanted.name());
    return commands.on(
        customer,
        now,
        () -> {
          TagRow tag = live(name, Objects.requireNonNullElse(wanted.colour(), TagColour.of(name)));
          boolean added = table.add(customer, tag.id(), now, actors.actor());
          if (added) {
            commands.changed(TOPIC);
            events.publish(new CustomerTagged(customer, tag.id(), tag.name(), now), null, decision);
          }
          CustomerTag own =
              table.of(customer).stream()
                  .filter(one -> one.id().equals(tag.id()))
                  .findFirst()
                  .orElseThrow();
          return added ? Outcome.created(own) : Outcome.repeated(own);
        });
  }

  /** The tag with this name, locked, which is created if there is none. */
  private TagRow live(String name, TagColour colour) {
    TagRow tag = table.named(name);
    while (tag == null || !table.lock(tag.id())) {
      table.create(name, colour, now(), actors.actor());
      tag = table.named(name);
    }
    return tag;
  }

  /**
   * Removes a tag from a customer.
   *
   * @return false if the customer did not have it
   * @throws NotFound if there is no such customer or tag
   */
  public boolean remove(CustomerId customer, UUID id) {
    Instant now = now();
    return commands.on(
        customer,
        now,
        () -> {
          TagRow tag = table.require(id);
          boolean removed = table.remove(customer, id);
          if (removed) {
            commands.changed(TOPIC);
            events.publish(new CustomerUntagged(customer, id, tag.name(), null, now));
          }
          return removed;
        });
  }

  /**
   * Gives a customer a tag again that was just removed, or the one into which it was merged
   * meanwhile.
   *
   * @throws NotFound if there is no such customer or tag
   * @throws Conflict if the tag was deleted
   */
  public void restore(CustomerId customer, UUID id) {
    TagRow removed = table.require(id);
    UUID into = removed.mergedInto();
    TagRow tag = into == null ? removed : table.require(into);
    if (tag.ended()) {
      throw TagEditor.gone(tag);
    }
    add(customer, new NewTag(tag.name(), tag.colour()));
  }

  /**
   * Removes the tag with a name from a customer.
   *
   * @return false if the customer did not have it
   */
  boolean remove(CustomerId customer, String name) {
    TagRow tag = table.named(normalised(name));
    return tag != null && remove(customer, tag.id());
  }

  /** Whether there is a tag with this name. */
  boolean exists(String name) {
    return table.named(normalised(name)) != null;
  }

  /**
   * Changes the name and the colour of a tag, for all customers who have it.
   *
   * @param expected the version that the caller has seen
   * @throws NotFound if there is no such tag
   * @throws Stale if it has another version by now
   * @throws Conflict if another tag has the name, or if it was merged or deleted
   */
  public Tag change(UUID id, TagContent content, int expected) {
    return editor.change(
        id, new TagContent(normalised(content.name()), content.colour()), expected);
  }

  /**
   * Merges a tag into another one. Its customers get the other one in the background, each with a
   * line in the history. The same again changes nothing.
   *
   * @return the merged tag
   * @throws NotFound if there is no such tag
   * @throws Invalid if there is no such other tag, or if it is the same
   * @throws Conflict if it was merged into another one, or deleted
   */
  public Tag merge(UUID id, UUID into) {
    return editor.merge(id, into);
  }

  /**
   * Deletes a tag. It is removed from its customers in the background, each with a line in the
   * history. The second time changes nothing.
   *
   * @throws NotFound if there is no such tag
   */
  public Tag delete(UUID id) {
    return editor.delete(id);
  }

  private static String normalised(String name) {
    return name.strip().replaceAll("\\s+", " ");
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
