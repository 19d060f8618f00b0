package org.cairncrm.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Function;
import org.cairncrm.events.EventSettings;
import org.cairncrm.shared.Conflict;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.TestClock;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@CairnTest
@Import(JobStepsTest.Counting.class)
@Tag("slow")
class JobStepsTest {
  @Autowired Jobs jobs;
  @Autowired JobSteps steps;
  @Autowired Counting counting;
  @Autowired WorkSettings settings;
  @Autowired EventSettings pauses;
  @Autowired DSLContext sql;
  @Autowired TestClock clock;

  /** A job whose steps a test lays out. */
  static class Counting implements JobKind {
    final Queue<Function<JobState, JobStep>> plan = new ArrayDeque<>();
    final List<JobState> seen = new ArrayList<>();

    @Override
    public String kind() {
      return "test.counting";
    }

    @Override
    public String title() {
      return "Count";
    }

    @Override
    public JobStep step(JobState state) {
      seen.add(state);
      return plan.remove().apply(state);
    }
  }

  @BeforeEach
  void nothing_to_do() {
    sql.execute("delete from work.job");
    counting.plan.clear();
    counting.seen.clear();
  }

  @Test
  void go_from_checkpoint_to_checkpoint_to_the_end() {
    assertThat(steps.sweep()).as("nothing to do").isFalse();
    Job job = jobs.start("test.counting", "{\"to\": 9}");
    assertThat(job.title()).isEqualTo("Count");
    then(state -> new JobStep("half", 5, 9L, "[1]"));
    then(state -> new JobStep("more", 7, 9L, null));
    then(state -> new JobStep(null, 9, 9L, null));

    assertThat(steps.sweep()).isTrue();
    assertThat(jobs.get(job.id()).status()).isEqualTo(JobStatus.RUNNING);
    assertThat(jobs.get(job.id()).done()).isEqualTo(5);
    assertThat(jobs.get(job.id()).finishedAt()).isNull();
    clock.advance(Duration.ofSeconds(1));
    assertThat(steps.sweep()).isTrue();
    assertThat(steps.sweep()).isTrue();
    assertThat(steps.sweep()).isFalse();

    assertThat(counting.seen)
        .containsExactly(
            new JobState("{\"to\": 9}", null, 0, null),
            new JobState("{\"to\": 9}", "half", 5, "[1]"),
            new JobState("{\"to\": 9}", "more", 7, "[1]"));
    Job done = jobs.get(job.id());
    assertThat(done.status()).isEqualTo(JobStatus.DONE);
    assertThat(done.result()).isEqualTo("[1]");
    assertThat(done.finishedAt()).isEqualTo(clock.instant());
  }

  @Test
  void that_fail_are_tried_again_later_from_where_they_were() {
    Job job = jobs.start("test.counting", "{}");
    then(state -> new JobStep("half", 5, null, null));
    then(state -> fail());
    then(state -> new JobStep(null, 9, null, "{}"));
    steps.sweep();

    assertThat(steps.sweep()).isTrue();
    Job failed = jobs.get(job.id());
    assertThat(failed.status()).isEqualTo(JobStatus.WAITING);
    assertThat(failed.error()).contains("broken on purpose");
    assertThat(failed.finishedAt()).isNull();
    clock.advance(pauses.retryAfter(1));
    assertThat(steps.sweep()).as("not before the pause is over").isFalse();
    clock.advance(Duration.ofMillis(1));
    assertThat(steps.sweep()).isTrue();

    assertThat(counting.seen)
        .extracting(JobState::checkpoint)
        .containsExactly(null, "half", "half");
    assertThat(jobs.get(job.id()).status()).isEqualTo(JobStatus.DONE);
    assertThat(jobs.get(job.id()).error()).isNull();
  }

  @Test
  void that_end_in_an_error_have_failed_as_well() {
    Job job = jobs.start("test.counting", "{}");
    then(
        state -> {
          throw new NoClassDefFoundError("on purpose");
        });
    then(state -> new JobStep(null, 9, null, "{}"));

    assertThatThrownBy(steps::sweep)
        .as("whoever sweeps hears of it")
        .isInstanceOf(NoClassDefFoundError.class);
    assertThat(jobs.get(job.id()).status()).isEqualTo(JobStatus.WAITING);
    assertThat(jobs.get(job.id()).error()).contains("NoClassDefFoundError: on purpose");
    clock.advance(pauses.retryAfter(1).plusMillis(1));
    assertThat(steps.sweep()).isTrue();
    assertThat(jobs.get(job.id()).status()).isEqualTo(JobStatus.DONE);
  }

  @Test
  void that_fail_for_good_end_their_job() {
    Job job = jobs.start("test.counting", "{}");
    for (int tries = 1; tries < settings.mostTries(); tries++) {
      then(state -> fail());
      assertThat(steps.sweep()).isTrue();
      clock.advance(pauses.longestPause().plusSeconds(1));
    }
    assertThat(jobs.get(job.id()).status()).isEqualTo(JobStatus.WAITING);
    then(state -> fail());
    assertThat(steps.sweep()).isTrue();

    assertThat(jobs.get(job.id()).status()).isEqualTo(JobStatus.FAILED);
    assertThat(jobs.get(job.id()).finishedAt()).isEqualTo(clock.instant());
    clock.advance(pauses.longestPause().plusSeconds(1));
    assertThat(steps.sweep()).isFalse();
  }

  @Test
  void that_the_database_cannot_do_at_present_never_end_their_job() {
    Job job = jobs.start("test.counting", "{}");
    for (int tries = 0; tries <= settings.mostTries(); tries++) {
      then(
          state -> {
            throw new IllegalStateException(new SQLException("no room", "53100"));
          });
      assertThat(steps.sweep()).isTrue();
      clock.advance(pauses.retryAfter(1).plusMillis(1));
    }
    assertThat(jobs.get(job.id()).status()).isEqualTo(JobStatus.WAITING);
    then(state -> new JobStep(null, 1, 1L, null));
    steps.sweep();
    assertThat(jobs.get(job.id()).status()).isEqualTo(JobStatus.DONE);
  }

  @Test
  void of_an_unknown_kind_fail() {
    Job job = jobs.start("test.unknown", "{}");
    assertThat(job.title()).isEqualTo("test.unknown");
    assertThat(steps.sweep()).isTrue();
    assertThat(jobs.get(job.id()).error()).contains("NoSuchElement");
  }

  @Test
  void under_lease_are_left_alone_until_it_is_over() {
    Job job = jobs.start("test.counting", "{}");
    then(
        state -> {
          assertThat(steps.sweep()).as("another instance").isFalse();
          clock.advance(settings.lease().plusSeconds(1));
          then(again -> new JobStep(null, 2, null, null));
          assertThat(steps.sweep()).as("another one, when the lease is over").isTrue();
          return new JobStep("stale", 1, null, null);
        });

    steps.sweep();

    assertThat(counting.seen).hasSize(2);
    assertThat(jobs.get(job.id()).status()).isEqualTo(JobStatus.DONE);
    assertThat(jobs.get(job.id()).done()).isEqualTo(2);
  }

  @Test
  void of_a_job_that_was_cancelled_meanwhile_change_it_no_more() {
    Job job = jobs.start("test.counting", "{}");
    then(
        state -> {
          jobs.cancel(job.id());
          return new JobStep(null, 1, null, null);
        });

    steps.sweep();

    assertThat(jobs.get(job.id()).status()).isEqualTo(JobStatus.CANCELLED);
    assertThat(steps.sweep()).isFalse();
    assertThatThrownBy(() -> jobs.cancel(job.id())).isInstanceOf(Conflict.class);
  }

  private void then(Function<JobState, JobStep> step) {
    counting.plan.add(step);
  }

  private static JobStep fail() {
    throw new IllegalStateException("broken on purpose");
  }
}
