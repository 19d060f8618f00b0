package org.cairncrm.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.TestClock;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The clock goes back by a day while something waits until a time of the day that was. */
@CairnTest
@Import(SetBackTest.Fragile.class)
@Tag("slow")
class SetBackTest {
  private static final Duration DAY = Duration.ofDays(1);
  private static final List<String> KIND = List.of("test.mail");

  @Autowired Jobs jobs;
  @Autowired JobSteps steps;
  @Autowired DueTable due;
  @Autowired WorkSettings settings;
  @Autowired DSLContext sql;
  @Autowired TestClock clock;

  /** A job that fails at first. */
  static class Fragile implements JobKind {
    private boolean failed;

    @Override
    public String kind() {
      return "test.fragile";
    }

    @Override
    public String title() {
      return "Fragile";
    }

    @Override
    public JobStep step(JobState state) {
      if (!failed) {
        failed = true;
        throw new IllegalStateException("at first");
      }
      return new JobStep(null, 1, 1L, null);
    }
  }

  @BeforeEach
  void nothing_else() {
    clock.set(TestClock.START);
    sql.execute("delete from work.due");
  }

  @Test
  void a_job_waits_no_longer_than_a_lease() {
    Job job = jobs.start("test.fragile", "{}");
    steps.sweep();
    clock.advance(DAY.negated());
    assertThat(steps.sweep()).isFalse();

    steps.clockSetBack(clock.instant());
    clock.advance(settings.lease().plusMillis(1));
    steps.sweep();
    assertThat(jobs.get(job.id()).status()).isEqualTo(JobStatus.DONE);
  }

  @Test
  void what_was_tried_or_is_due_waits_no_longer_than_a_lease() {
    row("tried", 1, clock.instant(), clock.instant());
    row("late", 0, clock.instant().minus(DAY.multipliedBy(3)), clock.instant());
    clock.advance(DAY.negated());
    assertThat(claimed()).isEmpty();

    due.clockSetBack(clock.instant());
    assertThat(claimed()).as("another may be at it").isEmpty();
    clock.advance(settings.lease());
    assertThat(claimed()).containsExactlyInAnyOrder("tried", "late");
  }

  @Test
  void what_is_not_due_yet_waits_for_its_time() {
    row("next month", 0, clock.instant().plus(DAY), clock.instant().plus(DAY));
    row("in a pause", 1, clock.instant(), clock.instant().plusSeconds(90));
    due.clockSetBack(clock.instant());
    clock.advance(Duration.ofSeconds(89));
    assertThat(claimed()).isEmpty();
    clock.advance(Duration.ofSeconds(1));
    assertThat(claimed()).containsExactly("in a pause");
  }

  private void row(String key, int tries, Instant dueAt, Instant attemptAt) {
    sql.execute(
        "insert into work.due (customer_id, kind, key, due_at, attempt_at, tries) values (?, ?, ?,"
            + " ?::timestamptz, ?::timestamptz, ?)",
        new UUID(0, 1),
        KIND.getFirst(),
        key,
        dueAt.toString(),
        attemptAt.toString(),
        tries);
  }

  private List<String> claimed() {
    return due.claim(KIND, new UUID(0, 2), clock.instant(), settings.lease(), 10).stream()
        .map(DueRow::key)
        .toList();
  }
}
