package org.cairncrm.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LeaseRenewalTest {
  private static final Duration SHORT = Duration.ofMillis(3);
  private static final Duration LONG = Duration.ofDays(1);

  private final Semaphore renewals = new Semaphore(0);
  private final AtomicReference<@Nullable Thread> renewing = new AtomicReference<>();

  @Test
  void goes_on_for_as_long_as_the_work_does_and_no_longer() throws Exception {
    try (LeaseRenewal _ = renewal(SHORT, () -> true)) {
      awaitRenewals(3);
    }
    awaitEnd();
  }

  @Test
  void has_nothing_to_do_when_the_work_is_over_soon() {
    try (LeaseRenewal _ = renewal(LONG, () -> true)) {
      assertThat(renewals.availablePermits()).isZero();
    }
    assertThat(renewing.get()).isNull();
  }

  @Test
  void is_over_when_somebody_else_has_the_lease() throws Exception {
    try (LeaseRenewal _ = renewal(SHORT, () -> false)) {
      awaitRenewals(1);
      awaitEnd();
    }
    assertThat(renewals.availablePermits()).isZero();
  }

  @Test
  void is_tried_again_when_it_fails() throws Exception {
    try (var logged = new Logged(LeaseRenewal.class);
        LeaseRenewal _ =
            renewal(
                SHORT,
                () -> {
                  throw new IllegalStateException("no database");
                })) {
      awaitRenewals(2);
      assertThat(logged.messages()).isNotEmpty();
    }
  }

  private LeaseRenewal renewal(Duration lease, BooleanSupplier outcome) {
    return LeaseRenewal.of(
        lease,
        () -> {
          renewing.set(Thread.currentThread());
          renewals.release();
          return outcome.getAsBoolean();
        });
  }

  private void awaitRenewals(int count) throws InterruptedException {
    assertThat(renewals.tryAcquire(count, 20, TimeUnit.SECONDS)).isTrue();
  }

  private void awaitEnd() throws InterruptedException {
    Thread thread = Objects.requireNonNull(renewing.get());
    assertThat(thread.join(Duration.ofSeconds(20))).isTrue();
  }
}
