package org.cairncrm.tags;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.cairncrm.access.Caller;
import org.cairncrm.events.Commands;
import org.cairncrm.events.Events;
import org.cairncrm.shared.Actor;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.work.JobKind;
import org.cairncrm.work.JobState;
import org.cairncrm.work.JobStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Removes a merged or deleted tag from its customers, each in a command of its own, so that each
 * history says so. Those of a merged tag get the other one.
 */
@Component
class TagRemovalJob implements JobKind {
  static final String KIND = "tags.removal";

  /** The number of customers of one step. */
  private static final int STEP = 100;

  private final TagTable table;
  private final Commands commands;
  private final Events events;
  private final JsonMapper json;
  private final Clock clock;

  TagRemovalJob(TagTable table, Commands commands, Events events, JsonMapper json, Clock clock) {
    this.table = table;
    this.commands = commands;
    this.events = events;
    this.json = json;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String title() {
    return "Remove a merged or deleted tag from its customers";
  }

  @Override
  public JobStep step(JobState state) {
    TagRemoval removal = json.readValue(state.parameters(), TagRemoval.class);
    List<CustomerId> next = table.customers(removal.tag(), STEP);
    for (CustomerId customer : next) {
      Caller.as(removal.by(), () -> remove(customer, removal.tag(), removal.by()));
    }
    return new JobStep(
        next.size() < STEP ? null : "more",
        state.done() + next.size(),
        (long) removal.customers(),
        null);
  }

  private boolean remove(CustomerId customer, UUID id, Actor by) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return commands.on(
        customer,
        now,
        () -> {
          TagRow tag = table.require(id);
          if (!table.remove(customer, id)) {
            return false;
          }
          TagRow into = successor(id);
          if (into != null && table.add(customer, into.id(), now, by)) {
            events.publish(new CustomerTagged(customer, into.id(), into.name(), now));
          }
          events.publish(
              new CustomerUntagged(
                  customer, id, tag.name(), into == null ? null : into.name(), now));
          commands.changed(Tags.TOPIC);
          return true;
        });
  }

  /**
   * The tag into which this one was merged, locked. It may be merged or deleted as well meanwhile,
   * which gives this one another successor, or none.
   */
  private @Nullable TagRow successor(UUID id) {
    UUID into = table.require(id).mergedInto();
    while (into != null && !table.lock(into)) {
      into = table.require(id).mergedInto();
    }
    return into == null ? null : table.require(into);
  }
}
