package org.cairncrm.tasks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The open tasks of one person, by urgency.
 *
 * @param overdue past their deadline
 * @param today due today, or with a reminder that is due
 * @param later due on a later day
 * @param snoozed hidden until their snooze ends, the one that ends first is first
 */
public record MyTasks(List<Task> overdue, List<Task> today, List<Task> later, List<Task> snoozed) {
  /** The earliest first; of those with the same deadline the most important. */
  static final Comparator<Task> ORDER =
      Comparator.comparing(Task::deadline)
          .thenComparing(Task::priority, Comparator.reverseOrder())
          .thenComparing(Task::id);

  /**
   * @param tomorrow when the present day of the business ends
   */
  static MyTasks of(List<Task> open, Instant now, Instant tomorrow) {
    List<Task> overdue = new ArrayList<>();
    List<Task> today = new ArrayList<>();
    List<Task> later = new ArrayList<>();
    List<Task> snoozed = new ArrayList<>();
    for (Task task : open) {
      List<Task> group =
          task.snoozed(now)
              ? snoozed
              : task.overdue(now)
                  ? overdue
                  : !task.deadline().isAfter(tomorrow) || task.reminded(now) ? today : later;
      group.add(task);
    }
    overdue.sort(ORDER);
    today.sort(ORDER);
    later.sort(ORDER);
    snoozed.sort(Comparator.comparing(Task::snoozedUntil).thenComparing(ORDER));
    return new MyTasks(overdue, today, later, snoozed);
  }

  /** How many tasks should be done today. */
  public int waiting() {
    return overdue.size() + today.size();
  }

  /** Whether nothing is to be done at all. */
  public boolean none() {
    return waiting() + later.size() + snoozed.size() == 0;
  }
}
