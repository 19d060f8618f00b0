package org.cairncrm.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.cairncrm.events.Cause;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** What is sent, recorded, tried again and given up; without a database. */
class SendingTest {
  private static final Instant NOW = TestClock.START;
  private static final Set<String> KINDS = Set.of("test.letter");

  private final OwnCommands own = new OwnCommands();
  private final CustomerId customer = CustomerId.next();
  private final Queue<String> told = new ConcurrentLinkedQueue<>();
  private final Deliveries deliveries = deliveries(own.settings);
  private volatile CountDownLatch until = new CountDownLatch(1);
  private volatile boolean broken;
  private volatile boolean error;
  private volatile boolean unrecorded;
  private volatile boolean slow;

  /** A letter that tells the test what became of it. */
  private final class Letter implements Delivery {
    @Override
    public String kind() {
      return "test.letter";
    }

    @Override
    public Runnable deliver(CustomerId whom, String key) throws InterruptedException {
      if (slow) {
        assertThat(until.await(20, TimeUnit.SECONDS)).isTrue();
      }
      if (broken) {
        throw new IllegalStateException("no post");
      }
      if (error) {
        throw new LinkageError("no post");
      }
      told.add("sent " + key);
      return () -> {
        if (unrecorded) {
          throw new IllegalStateException("no room");
        }
        told.add("recorded " + key);
      };
    }

    @Override
    public void givenUp(CustomerId whom, String key, String error) {
      told.add("given up " + key + ": " + error);
    }
  }

  private Deliveries deliveries(WorkSettings settings) {
    var beans = new StaticListableBeanFactory();
    beans.addBean("letter", new Letter());
    return new Deliveries(
        own.due,
        own.control,
        beans.getBeanProvider(Delivery.class),
        own.pauses,
        settings,
        own.clock);
  }

  @Test
  void is_recorded_beneath_what_it_was_for_once_it_has_left() {
    claimed(row("hello", 1));
    when(own.due.done(any(), any())).thenReturn(true);

    assertThat(deliveries.sweep()).as("there are more").isFalse();

    assertThat(told).containsExactly("sent hello", "recorded hello");
    verify(own.control).beside(eq(customer), any());
    verify(own.control).because(eq(Cause.delivered(null, 7L, 5L)), any());
    verify(own.due, never()).failed(any(), any(), any(), any());
  }

  @Test
  void is_not_recorded_by_one_whose_lease_ran_out() {
    claimed(row("hello", 1));
    when(own.due.done(any(), any())).thenReturn(false);

    deliveries.sweep();

    assertThat(told).containsExactly("sent hello");
  }

  @Test
  void is_tried_again_after_a_pause_that_grows() {
    broken = true;
    DueRow row = row("hello", 3);
    claimed(row);

    deliveries.sweep();

    verify(own.due)
        .failed(
            eq(row),
            any(),
            eq(NOW.plusSeconds(20)),
            eq("java.lang.IllegalStateException: no post"));
    verify(own.due, never()).done(any(), any());
    assertThat(told).isEmpty();
  }

  @Test
  void is_given_up_after_its_last_try() {
    broken = true;
    claimed(row("hello", 4));
    when(own.due.done(any(), any())).thenReturn(true);

    deliveries.sweep();

    assertThat(told).containsExactly("given up hello: java.lang.IllegalStateException: no post");
    verify(own.due, never()).failed(any(), any(), any(), any());
  }

  @Test
  void that_has_left_but_cannot_be_recorded_has_not_failed_to_be_sent() {
    unrecorded = true;
    claimed(row("hello", 4), row("there", 1));
    when(own.due.done(any(), any())).thenReturn(true);

    deliveries.sweep();

    assertThat(told).containsExactlyInAnyOrder("sent hello", "sent there");
    verify(own.due, never()).failed(any(), any(), any(), any());
  }

  @Test
  void is_tried_again_after_an_error_as_well() {
    error = true;
    DueRow row = row("hello", 1);
    claimed(row);

    deliveries.sweep();

    verify(own.due)
        .failed(eq(row), any(), eq(NOW.plusSeconds(5)), eq("java.lang.LinkageError: no post"));
  }

  @Test
  void is_given_up_unsent_when_it_was_begun_as_often_as_it_may_and_never_ended() {
    claimed(row("hello", 5));
    when(own.due.done(any(), any())).thenReturn(true);

    deliveries.sweep();

    assertThat(told)
        .containsExactly(
            "given up hello: It was begun 4 times, and what became of it was never recorded");
  }

  @Test
  void goes_on_at_once_while_there_is_much() {
    claimed(IntStream.range(0, 16).mapToObj(n -> row("n" + n, 1)).toArray(DueRow[]::new));

    assertThat(deliveries.sweep()).isTrue();

    assertThat(told).hasSize(16);
  }

  @Test
  void stands_under_one_lease_from_claim_to_record() {
    DueRow row = row("hello", 1);
    claimed(row);

    deliveries.sweep();

    var lease = ArgumentCaptor.forClass(UUID.class);
    verify(own.due).claim(eq(KINDS), lease.capture(), any(), any(), anyInt());
    verify(own.due).done(row, lease.getValue());
  }

  @Test
  void keeps_its_lease_for_as_long_as_it_takes() {
    slow = true;
    until = new CountDownLatch(2);
    DueRow row = row("hello", 1);
    Duration lease = Duration.ofMillis(3);
    when(own.due.claim(any(), any(), any(), eq(lease), anyInt())).thenReturn(List.of(row));
    when(own.due.done(any(), any())).thenReturn(true);
    when(own.due.renew(eq(row), any(), eq(NOW.plus(lease))))
        .thenAnswer(
            asked -> {
              until.countDown();
              return true;
            });

    deliveries(OwnCommands.leasedFor(lease)).sweep();

    assertThat(told).containsExactly("sent hello", "recorded hello");
  }

  @Test
  void asks_for_no_longer_lease_when_it_is_quick() {
    claimed(row("hello", 1));

    deliveries.sweep();

    verify(own.due, never()).renew(any(), any(), any());
  }

  @Test
  void that_cannot_even_be_recorded_leaves_the_others_alone() {
    DueRow lost = row("lost", 1);
    claimed(lost, row("sound", 1));
    when(own.due.done(any(), any())).thenReturn(true);
    when(own.due.done(eq(lost), any())).thenThrow(new IllegalStateException("no database"));
    doThrow(new IllegalStateException("no database"))
        .when(own.due)
        .failed(any(), any(), any(), anyString());

    try (var logged = new Logged(Deliveries.class)) {
      assertThat(deliveries.sweep()).isFalse();

      assertThat(logged.messages()).anyMatch(message -> message.contains("could not be recorded"));
    }
    assertThat(told).containsExactlyInAnyOrder("sent lost", "sent sound", "recorded sound");
  }

  @Test
  void keeps_the_interruption_of_whoever_waits_for_it() {
    slow = true;
    claimed(row("hello", 1));
    Thread.currentThread().interrupt();

    deliveries.sweep();

    assertThat(Thread.interrupted()).isTrue();
  }

  private void claimed(DueRow... rows) {
    when(own.due.claim(eq(KINDS), any(), eq(NOW), eq(own.settings.lease()), eq(16)))
        .thenReturn(List.of(rows));
  }

  private DueRow row(String key, int tries) {
    return OwnCommands.row(customer, "test.letter", key, tries);
  }
}
