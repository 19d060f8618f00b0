package org.cairncrm.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.cairncrm.shared.Actor;
import org.cairncrm.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The groups and the order of a person's tasks. */
class MyTasksTest {
  private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");
  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
  private static final Instant TOMORROW = Instant.parse("2026-03-02T23:00:00Z");

  @Test
  void a_task_is_due_until_the_end_of_its_day_in_the_zone_of_the_business() {
    assertThat(on("2026-03-02").deadline()).isEqualTo(TOMORROW);
    assertThat(on("2026-03-02").overdue(TOMORROW.minusMillis(1))).isFalse();
    assertThat(on("2026-03-02").overdue(TOMORROW)).isTrue();
  }

  @Test
  void tasks_are_overdue_due_today_or_later() {
    Task yesterday = on("2026-03-01");
    Task today = on("2026-03-02");
    Task tomorrow = on("2026-03-03");
    Task anHourAgo = at(NOW.minusSeconds(3600));
    Task inAnHour = at(NOW.plusSeconds(3600));

    MyTasks mine = mine(tomorrow, inAnHour, today, anHourAgo, yesterday);

    assertThat(mine.overdue()).containsExactly(yesterday, anHourAgo);
    assertThat(mine.today()).containsExactly(inAnHour, today);
    assertThat(mine.later()).containsExactly(tomorrow);
    assertThat(mine.waiting()).isEqualTo(4);
  }

  @Test
  void a_reminder_brings_a_later_task_to_today() {
    Task reminded = task(on("2026-03-20"), NOW, null, TaskPriority.NORMAL);
    Task not = task(on("2026-03-20"), NOW.plusSeconds(1), null, TaskPriority.NORMAL);

    assertThat(mine(reminded, not).today()).containsExactly(reminded);
  }

  @Test
  void a_snoozed_task_is_out_of_sight_until_its_time() {
    Task snoozed = task(on("2026-03-01"), null, NOW.plusSeconds(1), TaskPriority.NORMAL);
    Task back = task(on("2026-03-01"), null, NOW, TaskPriority.NORMAL);

    MyTasks mine = mine(snoozed, back);

    assertThat(mine.snoozed()).containsExactly(snoozed);
    assertThat(mine.overdue()).containsExactly(back);
    assertThat(mine.waiting()).isEqualTo(1);
  }

  @Test
  void of_tasks_with_one_deadline_the_most_important_is_first() {
    Task low = task(on("2026-03-02"), null, null, TaskPriority.LOW);
    Task urgent = task(on("2026-03-02"), null, null, TaskPriority.URGENT);
    Task normal = on("2026-03-02");

    assertThat(mine(low, urgent, normal).today()).containsExactly(urgent, normal, low);
  }

  @Test
  void an_open_task_is_closed_and_a_closed_one_only_reopened() {
    assertThat(TaskStatus.OPEN.canBecome(TaskStatus.DONE)).isTrue();
    assertThat(TaskStatus.OPEN.canBecome(TaskStatus.DROPPED)).isTrue();
    assertThat(TaskStatus.DONE.canBecome(TaskStatus.OPEN)).isTrue();
    assertThat(TaskStatus.DONE.canBecome(TaskStatus.DROPPED)).isFalse();
    assertThat(TaskStatus.DROPPED.canBecome(TaskStatus.DONE)).isFalse();
    assertThat(TaskStatus.OPEN.canBecome(TaskStatus.OPEN)).isFalse();
  }

  private static MyTasks mine(Task... tasks) {
    return MyTasks.of(List.of(tasks), NOW, TOMORROW);
  }

  private static Task on(String day) {
    return task(content(LocalDate.parse(day), null), null, null, TaskPriority.NORMAL);
  }

  private static Task at(Instant due) {
    return task(content(null, due), null, null, TaskPriority.NORMAL);
  }

  private static TaskContent content(@Nullable LocalDate dueOn, @Nullable Instant dueAt) {
    return new TaskContent("Call", null, null, dueOn, dueAt, "anna", null, null);
  }

  private static Task task(
      Task like, @Nullable Instant remindAt, @Nullable Instant snoozed, TaskPriority priority) {
    return task(TaskContent.of(like), remindAt, snoozed, priority);
  }

  private static Task task(
      TaskContent content,
      @Nullable Instant remindAt,
      @Nullable Instant snoozed,
      TaskPriority priority) {
    return new Task(
        Ids.next(),
        null,
        null,
        content.title(),
        null,
        priority,
        content.dueOn(),
        content.dueAt(),
        content.deadline(WARSAW),
        "anna",
        null,
        remindAt,
        snoozed,
        TaskStatus.OPEN,
        null,
        "cairn",
        "1",
        NOW,
        Actor.person("anna"),
        null,
        null,
        null,
        1);
  }
}
