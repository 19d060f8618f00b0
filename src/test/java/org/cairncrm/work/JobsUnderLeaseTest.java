package org.cairncrm.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.cairncrm.events.EventSettings;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.TestClock;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What happens to a job while one of its steps is under way. */
@CairnTest
@Import(JobStepsTest.Counting.class)
@Timeout(30)
@Tag("slow")
class JobsUnderLeaseTest {
  @Autowired Jobs jobs;
  @Autowired JobSteps steps;
  @Autowired JobStepsTest.Counting counting;
  @Autowired ObjectProvider<JobKind> kinds;
  @Autowired EventSettings pauses;
  @Autowired DSLContext sql;
  @Autowired TestClock clock;

  @BeforeEach
  void nothing_to_do() {
    sql.execute("delete from work.job");
    counting.plan.clear();
    counting.seen.clear();
  }

  @Test
  void whose_step_takes_long_are_left_alone_while_it_goes_on() {
    Duration lease = Duration.ofMillis(30);
    var slow = new JobSteps(sql, kinds, pauses, OwnCommands.leasedFor(lease), clock);
    Job job = jobs.start("test.counting", "{}");
    then(
        state -> {
          Duration part = Duration.ofMillis(20);
          clock.advance(part);
          awaitLease(job, clock.instant().plus(lease));
          clock.advance(part);
          assertThat(steps.sweep()).as("another instance").isFalse();
          return new JobStep(null, 9, null, null);
        });

    slow.sweep();

    assertThat(counting.seen).hasSize(1);
    assertThat(jobs.get(job.id()).status()).isEqualTo(JobStatus.DONE);
  }

  @Test
  void that_are_paused_and_resumed_go_on_behind_the_step() {
    Job job = jobs.start("test.counting", "{}");
    then(
        state -> {
          pauseAndResume(job);
          return new JobStep("half", 5, null, null);
        });
    then(state -> new JobStep(null, 9, null, null));

    steps.sweep();
    assertThat(jobs.get(job.id()).done()).isEqualTo(5);
    assertThat(steps.sweep()).as("at once").isTrue();

    assertThat(counting.seen).extracting(JobState::checkpoint).containsExactly(null, "half");
    assertThat(jobs.get(job.id()).status()).isEqualTo(JobStatus.DONE);
  }

  @Test
  void that_are_paused_and_resumed_before_the_step_fails_are_tried_again_later() {
    Job job = jobs.start("test.counting", "{}");
    then(
        state -> {
          pauseAndResume(job);
          throw new IllegalStateException("broken on purpose");
        });
    then(state -> new JobStep(null, 9, null, null));

    steps.sweep();
    assertThat(jobs.get(job.id()).error()).contains("broken on purpose");
    clock.advance(pauses.retryAfter(1).plusMillis(1));

    assertThat(steps.sweep()).isTrue();
    assertThat(jobs.get(job.id()).status()).isEqualTo(JobStatus.DONE);
  }

  @Test
  void that_are_paused_before_the_step_fails_stay_paused() {
    Job job = jobs.start("test.counting", "{}");
    then(
        state -> {
          jobs.pause(job.id());
          throw new IllegalStateException("broken on purpose");
        });
    then(state -> new JobStep(null, 9, null, null));

    steps.sweep();
    assertThat(jobs.get(job.id()).status()).isEqualTo(JobStatus.PAUSED);
    assertThat(jobs.get(job.id()).error()).contains("broken on purpose");
    clock.advance(pauses.retryAfter(1).plusMillis(1));
    assertThat(steps.sweep()).isFalse();

    jobs.resume(job.id());
    assertThat(steps.sweep()).isTrue();
    assertThat(jobs.get(job.id()).status()).isEqualTo(JobStatus.DONE);
  }

  private void awaitLease(Job job, Instant until) {
    while (!until.equals(leaseUntil(job))) {
      assertThat(Thread.interrupted()).as("the time of the test is over").isFalse();
    }
  }

  private Instant leaseUntil(Job job) {
    return sql.fetchSingle("select lease_until from work.job where job_id = ?", job.id())
        .get(0, Instant.class);
  }

  private void pauseAndResume(Job job) {
    jobs.pause(job.id());
    jobs.resume(job.id());
  }

  private void then(Function<JobState, JobStep> step) {
    counting.plan.add(step);
  }
}
