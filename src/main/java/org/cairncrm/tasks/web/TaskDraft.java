package org.cairncrm.tasks.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.cairncrm.access.Role;
import org.cairncrm.shared.Checks;
import org.cairncrm.shared.EnumWord;
import org.cairncrm.tasks.Task;
import org.cairncrm.tasks.TaskContent;
import org.cairncrm.tasks.TaskPriority;
import org.jspecify.annotations.Nullable;

/**
 * A task as it is typed into the form. A day without a time is one of the business; times are in
 * the zone of the person.
 *
 * @param day by which it is due
 * @param time of that day; blank for its end
 * @param who has it: a username, or {@code queue:} with the word for a role
 * @param remind when to remind, as {@code 2026-03-05T09:00}; blank for never
 * @param customer whom it concerns; null for nobody
 * @param order that it is about; null for none
 * @param version that was read before the change; 0 for a new task
 */
record TaskDraft(
    @Nullable String title,
    @Nullable String text,
    @Nullable TaskPriority priority,
    @Nullable String day,
    @Nullable String time,
    @Nullable String who,
    @Nullable String remind,
    @Nullable UUID customer,
    @Nullable UUID order,
    int version) {
  static final String QUEUE = "queue:";
  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm");

  static TaskDraft blank(
      @Nullable UUID customer, @Nullable UUID order, LocalDate today, String username) {
    return new TaskDraft(
        "", "", TaskPriority.NORMAL, today.toString(), "", username, "", customer, order, 0);
  }

  static TaskDraft of(Task task, ZoneId zone) {
    LocalDateTime due = task.dueAt() == null ? null : LocalDateTime.ofInstant(task.dueAt(), zone);
    return new TaskDraft(
        task.title(),
        task.text(),
        task.priority(),
        due == null ? String.valueOf(task.dueOn()) : due.toLocalDate().toString(),
        due == null ? "" : due.format(MINUTES),
        task.queue() == null ? task.assignee() : QUEUE + task.queue().word(),
        task.remindAt() == null
            ? ""
            : LocalDateTime.ofInstant(task.remindAt(), zone)
                .truncatedTo(java.time.temporal.ChronoUnit.MINUTES)
                .toString(),
        task.customerId() == null ? null : task.customerId().value(),
        task.orderId(),
        task.version());
  }

  /** The same, to be saved over another version. */
  TaskDraft at(int other) {
    return new TaskDraft(title, text, priority, day, time, who, remind, customer, order, other);
  }

  /** What was typed, as content; unreadable days and times are added to the faults. */
  TaskContent content(ZoneId zone, Checks checks) {
    LocalDate on = day(checks);
    LocalTime at = time(checks);
    LocalDateTime reminder = remind(checks);
    String person = plain(who);
    boolean queued = person.startsWith(QUEUE);
    return new TaskContent(
        plain(title),
        plain(text).isEmpty() ? null : plain(text),
        priority,
        at == null ? on : null,
        at == null || on == null ? null : on.atTime(at).atZone(zone).toInstant(),
        queued || person.isEmpty() ? null : person,
        queued ? EnumWord.find(Role.class, person.substring(QUEUE.length())).orElse(null) : null,
        reminder == null ? null : instant(reminder, zone));
  }

  private static Instant instant(LocalDateTime at, ZoneId zone) {
    return at.atZone(zone).toInstant();
  }

  private @Nullable LocalDate day(Checks checks) {
    if (plain(day).isEmpty()) {
      checks.add("day", "is required");
      return null;
    }
    try {
      return LocalDate.parse(plain(day));
    } catch (DateTimeException unreadable) {
      checks.add("day", "must be a day such as 2026-03-05");
      return null;
    }
  }

  private @Nullable LocalTime time(Checks checks) {
    try {
      return plain(time).isEmpty() ? null : LocalTime.parse(plain(time));
    } catch (DateTimeException unreadable) {
      checks.add("time", "must be a time such as 14:30");
      return null;
    }
  }

  private @Nullable LocalDateTime remind(Checks checks) {
    try {
      return plain(remind).isEmpty() ? null : LocalDateTime.parse(plain(remind));
    } catch (DateTimeException unreadable) {
      checks.add("remind", "must be a day and a time such as 2026-03-05T09:00");
      return null;
    }
  }

  private static String plain(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }
}
