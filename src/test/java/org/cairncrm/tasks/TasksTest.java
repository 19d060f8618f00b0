package org.cairncrm.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.cairncrm.access.People;
import org.cairncrm.access.Role;
import org.cairncrm.customers.Customers;
import org.cairncrm.customers.NewCustomer;
import org.cairncrm.events.Decision;
import org.cairncrm.events.Journal;
import org.cairncrm.events.JournalFilter;
import org.cairncrm.events.Reaction;
import org.cairncrm.events.Recorded;
import org.cairncrm.interactions.Direction;
import org.cairncrm.interactions.InteractionRecorded;
import org.cairncrm.interactions.Interactions;
import org.cairncrm.interactions.NewInteraction;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Ids;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.NotFound;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.shared.Stale;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.TestClock;
import org.cairncrm.work.LiveUpdates;
import org.cairncrm.work.Worker;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Tasks from their opening to their end, and what a customer's history says of them. */
@Tag("slow")
@CairnTest
@Import(TasksTest.CallBackRule.class)
class TasksTest {
  private static final LocalDate TODAY = LocalDate.ofInstant(TestClock.START, ZoneOffset.UTC);
  private static final String RULED = "Call back";

  @Autowired Tasks tasks;
  @Autowired Customers customers;
  @Autowired People people;
  @Autowired Journal journal;
  @Autowired Interactions interactions;
  @Autowired LiveUpdates liveUpdates;
  @Autowired Worker worker;
  @Autowired TestClock clock;

  /** Opens a task for each call with a certain subject, twice over. */
  static class CallBackRule {
    private final Tasks tasks;
    private @Nullable CustomerId customer;

    CallBackRule(Tasks tasks) {
      this.tasks = tasks;
    }

    @Reaction("tasks.call-back-rule")
    void on(InteractionRecorded event) {
      if (event.customer().equals(customer)) {
        Decision decision =
            new Decision("care", "call-back", RULED, 3, "The customer called.", List.of());
        TaskContent content =
            new TaskContent(
                "Call back", null, null, TODAY.plusDays(1), null, null, Role.AGENT, null);
        tasks.open(event.customer(), content, decision);
        assertThat(tasks.open(event.customer(), content, decision).created()).isFalse();
      }
    }
  }

  @Autowired CallBackRule rule;

  @AfterEach
  void the_clock_is_set_back() {
    clock.set(TestClock.START);
  }

  @Test
  void a_task_is_opened_and_done_in_the_history_of_its_customer() {
    CustomerId customer = someone();
    Task task = open(customer, TODAY, person());

    Task done = tasks.complete(task.id(), "They are content.");

    assertThat(done.status()).isEqualTo(TaskStatus.DONE);
    assertThat(done.version()).isEqualTo(2);
    assertThat(history(customer)).containsExactly("task-done", "task-opened");
    assertThat(newest(customer).text()).isEqualTo("Call them\nThey are content.");
    assertThat(tasks.changes(task.id(), PageRequest.first(10)).items())
        .extracting(TaskChange::action)
        .containsExactly(TaskAction.DONE, TaskAction.OPENED);
  }

  @Test
  void a_task_without_a_customer_is_in_no_history() {
    Task task = open(null, TODAY, person());
    tasks.drop(task.id(), "Not needed");

    assertThat(tasks.get(task.id()).closingReason()).isEqualTo("Not needed");
    assertThat(tasks.reopen(task.id()).open()).isTrue();
  }

  @Test
  void a_closed_task_is_closed_once_and_not_changed() {
    Task task = open(someone(), TODAY, person());
    tasks.complete(task.id(), null);

    assertThatThrownBy(() -> tasks.complete(task.id(), null))
        .isInstanceOf(Conflict.class)
        .hasMessage("The task is done already: reopen it to change it");
    assertThatThrownBy(() -> tasks.drop(task.id(), "why")).isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> tasks.snooze(task.id(), TestClock.START.plusSeconds(60)))
        .isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> tasks.change(task.id(), content(TODAY, null, Role.HEAD), 2))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void a_change_needs_the_version_that_was_read() {
    Task task = open(someone(), TODAY, person());
    TaskContent moved = content(TODAY.plusDays(3), null, Role.AGENT);

    Task changed = tasks.change(task.id(), moved, 1);

    assertThat(changed.version()).isEqualTo(2);
    assertThat(changed.queue()).isEqualTo(Role.AGENT);
    assertThat(history(Objects.requireNonNull(task.customerId())))
        .containsExactly("task-assigned", "task-opened");
    assertThatThrownBy(() -> tasks.change(task.id(), moved, 1)).isInstanceOf(Stale.class);
  }

  @Test
  void a_task_that_nobody_can_do_is_refused_with_every_fault() {
    assertThatThrownBy(
            () ->
                tasks.open(
                    NewTask.of(
                        null, new TaskContent("x", null, null, null, null, null, null, null))))
        .isInstanceOfSatisfying(
            Invalid.class,
            refused ->
                assertThat(refused.errors())
                    .extracting(error -> error.field())
                    .containsExactly("dueOn", "assignee"));
    assertThatThrownBy(() -> open(null, TODAY, "nobody"))
        .hasMessage("assignee must be the username of a person who can sign in");
    assertThatThrownBy(() -> open(CustomerId.next(), TODAY, person())).isInstanceOf(NotFound.class);
  }

  @Test
  void an_open_task_becomes_overdue_in_the_history_when_its_day_is_over() {
    CustomerId customer = someone();
    open(customer, TODAY, person());
    Task done = open(customer, TODAY, person());
    tasks.complete(done.id(), null);
    clock.advance(Duration.ofDays(1));
    worker.sweep();

    assertThat(history(customer).getFirst()).isEqualTo("task-overdue");
    assertThat(history(customer)).containsOnlyOnce("task-overdue");
    assertThat(newest(customer).occurredAt())
        .isEqualTo(TODAY.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  @Test
  void a_task_that_is_moved_becomes_overdue_on_its_new_day() {
    CustomerId customer = someone();
    String anna = person();
    Task task = open(customer, TODAY, anna);
    tasks.change(task.id(), content(TODAY.plusDays(1), anna, null), 1);
    clock.advance(Duration.ofDays(1));
    worker.sweep();

    assertThat(history(customer)).doesNotContain("task-overdue");
    clock.advance(Duration.ofDays(1));
    worker.sweep();
    assertThat(history(customer)).contains("task-overdue");
  }

  @Test
  void a_reaction_opens_one_task_for_each_event_and_rule() {
    CustomerId customer = someone();
    rule.customer = customer;
    interactions.record(
        customer, NewInteraction.logged(Channel.PHONE, Direction.INBOUND, "Hello", null));

    List<Task> opened = tasks.list(TaskFilter.openOf(customer), PageRequest.first(10)).items();

    assertThat(opened).hasSize(1);
    TaskOrigin origin = Objects.requireNonNull(opened.getFirst().origin());
    assertThat(origin.title()).isEqualTo(RULED);
    assertThat(origin.version()).isEqualTo(3);
    assertThat(newest(customer).decision()).contains("call-back");
    assertThat(origin.event()).isEqualTo(newest(customer).cause());
  }

  @Test
  void only_a_reaction_opens_a_task_for_a_rule() {
    Decision decision = new Decision("call-back", RULED, 1, "Because.", List.of());
    assertThatThrownBy(() -> tasks.open(someone(), content(TODAY, null, Role.AGENT), decision))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void the_same_task_of_another_system_is_opened_once() {
    NewTask wanted =
        new NewTask(
            someone(),
            null,
            "Call them",
            null,
            null,
            TODAY,
            null,
            null,
            Role.AGENT,
            null,
            "shop",
            Ids.next().toString());

    assertThat(tasks.open(wanted).created()).isTrue();
    assertThat(tasks.open(wanted).created()).isFalse();
  }

  @Test
  void counts_what_is_due_today_and_wakes_those_who_watch() {
    String anna = person();
    var woken = new AtomicInteger();
    try (var _ = liveUpdates.watch(Tasks.TOPIC, woken::incrementAndGet)) {
      Task today = open(null, TODAY, anna);
      open(null, TODAY.plusDays(1), anna);
      assertThat(tasks.waiting(anna)).isEqualTo(1);
      tasks.snoozeUntilTomorrow(today.id());
      assertThat(tasks.waiting(anna)).isZero();
      assertThat(tasks.of(anna).snoozed()).hasSize(1);
      assertThat(woken).hasValue(3);
    }
    clock.advance(Duration.ofDays(1));
    assertThat(tasks.waiting(anna)).as("snoozed until 8 in the morning").isEqualTo(2);
  }

  @Test
  void comments_are_read_in_the_order_they_were_written() {
    Task task = open(null, TODAY, person());
    tasks.comment(task.id(), "first");
    tasks.comment(task.id(), "second");
    var page = tasks.comments(task.id(), PageRequest.first(1));

    assertThat(page.items()).extracting(TaskComment::text).containsExactly("first");
    assertThat(tasks.comments(task.id(), new PageRequest(page.next(), 1)).items())
        .extracting(TaskComment::text)
        .containsExactly("second");
  }

  private Task open(@Nullable CustomerId customer, LocalDate due, String assignee) {
    return tasks.open(NewTask.of(customer, content(due, assignee, null))).value();
  }

  private static TaskContent content(
      LocalDate due, @Nullable String assignee, @Nullable Role queue) {
    return new TaskContent("Call them", null, null, due, null, assignee, queue, null);
  }

  private CustomerId someone() {
    return customers.register(NewCustomer.named("Someone")).value().id();
  }

  private String person() {
    return people.create("eva-" + Ids.next(), "Eva", Role.AGENT, "a stone on a stone").username();
  }

  private List<String> history(CustomerId customer) {
    return all(customer).stream()
        .map(Recorded::name)
        .filter(name -> name.startsWith("task-"))
        .toList();
  }

  private Recorded newest(CustomerId customer) {
    return all(customer).getFirst();
  }

  private List<Recorded> all(CustomerId customer) {
    return journal.newest(customer, JournalFilter.ALL, PageRequest.first(50)).items();
  }
}
