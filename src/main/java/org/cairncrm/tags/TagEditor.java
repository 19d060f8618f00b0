package org.cairncrm.tags;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.cairncrm.access.Audit;
import org.cairncrm.events.Commands;
import org.cairncrm.events.CurrentActor;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.Stale;
import org.cairncrm.work.Jobs;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Changes tags for all customers who have them. */
@Component
class TagEditor {
  private final TagTable table;
  private final Commands commands;
  private final Audit audit;
  private final CurrentActor actors;
  private final Jobs jobs;
  private final JsonMapper json;
  private final Clock clock;

  TagEditor(
      TagTable table,
      Commands commands,
      Audit audit,
      CurrentActor actors,
      Jobs jobs,
      JsonMapper json,
      Clock clock) {
    this.table = table;
    this.commands = commands;
    this.audit = audit;
    this.actors = actors;
    this.jobs = jobs;
    this.json = json;
    this.clock = clock;
  }

  Tag change(UUID id, TagContent wanted, int expected) {
    return commands.run(
        () -> {
          TagRow before = table.require(id);
          if (before.ended()) {
            throw gone(before);
          }
          TagRow other = table.named(wanted.name());
          if (other != null && !other.id().equals(id)) {
            throw taken(other.name());
          }
          if (!changed(id, wanted, expected)) {
            throw new Stale("tag");
          }
          audit.record(
              "tag-changed", "tag:" + id, Map.of("from", before.name(), "to", wanted.name()));
          commands.changed(Tags.TOPIC);
          return table.get(id);
        });
  }

  private boolean changed(UUID id, TagContent wanted, int expected) {
    try {
      return table.change(id, wanted, expected);
    } catch (DuplicateKeyException meanwhile) {
      throw taken(wanted.name());
    }
  }

  private static Conflict taken(String name) {
    return new Conflict("Another tag is named “%s”: merge the two instead".formatted(name));
  }

  Tag merge(UUID id, UUID into) {
    if (id.equals(into)) {
      throw Invalid.field("into", "must be another tag");
    }
    return ended(
        id,
        () -> {
          TagRow tag = table.require(id);
          if (into.equals(tag.mergedInto())) {
            return;
          }
          if (tag.ended()) {
            throw gone(tag);
          }
          TagRow target = table.find(into);
          if (target == null || !table.lock(into)) {
            throw Invalid.field("into", "must be the id of a tag");
          }
          if (!table.end(id, into, now(), actors.actor())) {
            throw gone(tag);
          }
          started(id);
          audit.record(
              "tag-merged", "tag:" + into, Map.of("from", tag.name(), "into", target.name()));
        });
  }

  Tag delete(UUID id) {
    return ended(
        id,
        () -> {
          TagRow tag = table.require(id);
          if (table.end(id, null, now(), actors.actor())) {
            started(id);
            audit.record("tag-deleted", "tag:" + id, Map.of("name", tag.name()));
          }
        });
  }

  /** Ends a tag, and wakes the job that removes it from its customers. */
  private Tag ended(UUID id, Runnable end) {
    Tag ended =
        commands.run(
            () -> {
              end.run();
              commands.changed(Tags.TOPIC);
              return table.get(id);
            });
    jobs.wake();
    return ended;
  }

  /** Starts the removal of a tag from its customers. */
  private void started(UUID id) {
    int customers = table.get(id).customers();
    if (customers > 0) {
      jobs.start(
          TagRemovalJob.KIND,
          json.writeValueAsString(new TagRemoval(id, actors.actor(), customers)));
    }
  }

  static Conflict gone(TagRow tag) {
    return new Conflict("The tag “%s” was merged or deleted".formatted(tag.name()));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
