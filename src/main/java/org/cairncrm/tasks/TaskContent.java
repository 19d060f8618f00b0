package org.cairncrm.tasks;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cairncrm.access.Role;
import org.cairncrm.shared.BusinessTime;
import org.cairncrm.shared.Checks;
import org.cairncrm.shared.FieldError;
import org.cairncrm.shared.FreeText;
import org.cairncrm.shared.RequestRules;
import org.cairncrm.shared.SingleLine;
import org.jspecify.annotations.Nullable;

/**
 * What people edit of a task; a field that is left out is emptied.
 *
 * @param priority normal when left out
 * @param dueOn the day by which it is due; either this or {@code dueAt}
 * @param assignee the username of the person who should do it; either this or {@code queue}
 * @param remindAt when to bring it to the top of its person's list
 */
public record TaskContent(
    @NotNull @SingleLine @Size(max = 300) String title,
    @Nullable @FreeText @Size(max = 20_000) String text,
    @Nullable TaskPriority priority,
    @Nullable LocalDate dueOn,
    @Nullable Instant dueAt,
    @Nullable @SingleLine @Size(max = 100) String assignee,
    @Nullable Role queue,
    @Nullable Instant remindAt)
    implements RequestRules {

  @Override
  public List<FieldError> faults(Instant now) {
    var checks = new Checks();
    if ((dueOn == null) == (dueAt == null)) {
      checks.add("dueOn", "is required, or dueAt; a task has one of the two");
    }
    checks.get(() -> BusinessTime.day(dueOn, "dueOn"));
    checks.check(() -> plausible(dueAt, "dueAt"));
    checks.check(() -> plausible(remindAt, "remindAt"));
    if ((assignee == null) == (queue == null)) {
      checks.add("assignee", "is required, or queue; a task has one of the two");
    }
    return checks.faults();
  }

  /** A time that lies in the years in which a day may lie; it may have passed. */
  static void plausible(@Nullable Instant at, String field) {
    if (at != null) {
      BusinessTime.day(LocalDate.ofInstant(at, ZoneOffset.UTC), field);
    }
  }

  /** As it is stored. */
  TaskContent normalised() {
    return new TaskContent(
        title.strip(),
        text == null || text.isBlank() ? null : text.strip(),
        priority == null ? TaskPriority.NORMAL : priority,
        dueOn,
        micros(dueAt),
        assignee,
        queue,
        micros(remindAt));
  }

  private static @Nullable Instant micros(@Nullable Instant at) {
    return at == null ? null : at.truncatedTo(ChronoUnit.MICROS);
  }

  /** When it becomes overdue. */
  Instant deadline(ZoneId zone) {
    return dueAt != null
        ? dueAt
        : Objects.requireNonNull(dueOn).plusDays(1).atStartOfDay(zone).toInstant();
  }

  static TaskContent of(Task task) {
    return new TaskContent(
        task.title(),
        task.text(),
        task.priority(),
        task.dueOn(),
        task.dueAt(),
        task.assignee(),
        task.queue(),
        task.remindAt());
  }

  /** The same content for another person or queue. */
  TaskContent ownedBy(@Nullable String person, @Nullable Role other) {
    return new TaskContent(title, text, priority, dueOn, dueAt, person, other, remindAt);
  }

  /** The fields that have another value there. */
  List<String> changes(TaskContent after) {
    List<String> changed = new ArrayList<>();
    add(changed, "title", title, after.title);
    add(changed, "text", text, after.text);
    add(changed, "priority", priority, after.priority);
    add(changed, "dueOn", dueOn, after.dueOn);
    add(changed, "dueAt", dueAt, after.dueAt);
    add(changed, "assignee", assignee, after.assignee);
    add(changed, "queue", queue, after.queue);
    add(changed, "remindAt", remindAt, after.remindAt);
    return changed;
  }

  /** Whether a person or a queue has it there that does not have it now. */
  boolean handsOver(TaskContent after) {
    return !Objects.equals(assignee, after.assignee) || queue != after.queue;
  }

  private static void add(
      List<String> changed, String field, @Nullable Object before, @Nullable Object after) {
    if (!Objects.equals(before, after)) {
      changed.add(field);
    }
  }
}
