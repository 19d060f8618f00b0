package org.cairncrm.loyalty;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairncrm.access.Caller;
import org.cairncrm.events.Commands;
import org.cairncrm.events.Events;
import org.cairncrm.events.Trail;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Ids;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.NotFound;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Points that people grant and deduct, with a reason. Within an amount by role they take effect at
 * once; above it, once another person has approved them.
 */
@Component
@EnableConfigurationProperties(AdjustmentLimits.class)
public class Adjustments {
  /** The rule of granted points. */
  static final String RULE = "manual";

  private static final Duration DAY = Duration.ofDays(1);
  private static final String DECIDED = "This adjustment does not wait for approval any more";

  private final AdjustmentTable table;
  private final AdjustmentLimits limits;
  private final Ledger ledger;
  private final SpendableLots lots;
  private final SpendablePoints spendable;
  private final PointsCurrencies currencies;
  private final Commands commands;
  private final Events events;
  private final Trail trail;
  private final Caller caller;
  private final Clock clock;

  Adjustments(
      AdjustmentTable table,
      AdjustmentLimits limits,
      Ledger ledger,
      SpendableLots lots,
      SpendablePoints spendable,
      Commands commands,
      Events events,
      Trail trail,
      Caller caller,
      Clock clock,
      PointsCurrencies currencies) {
    this.table = table;
    this.limits = limits;
    this.ledger = ledger;
    this.lots = lots;
    this.spendable = spendable;
    this.commands = commands;
    this.events = events;
    this.trail = trail;
    this.caller = caller;
    this.clock = clock;
    this.currencies = currencies;
  }

  /**
   * Grants or deducts points, or asks for approval.
   *
   * @throws NotFound if there is no such customer
   * @throws Invalid naming every field at fault, such as more points to deduct than there are, or a
   *     currency that no programme in force has
   */
  public Adjustment adjust(NewAdjustment wanted) {
    return adjust(Ids.next(), wanted);
  }

  /**
   * Grants or deducts points under an id of the caller's choice. The same request again changes
   * nothing.
   *
   * @throws NotFound if there is no such customer
   * @throws Invalid naming every field at fault
   */
  public Adjustment adjust(UUID id, NewAdjustment wanted) {
    Instant now = now();
    wanted.require(now);
    return commands.on(
        wanted.customerId(),
        now,
        () -> {
          Adjustment known = table.find(id);
          return known != null && known.customerId().equals(wanted.customerId())
              ? known
              : adjust(id, wanted, now);
        });
  }

  private Adjustment adjust(UUID id, NewAdjustment wanted, Instant now) {
    CustomerId customer = wanted.customerId();
    String currency = wanted.currencyOfPoints();
    long points = wanted.points();
    if (points < 0) {
      spendable.requireActive(customer, currency, -points, now);
    } else {
      currencies.require(customer, currency);
    }
    long before = table.since(customer, currency, caller.actor(), now.minus(DAY));
    boolean within = before + Math.abs(points) <= limits.of(caller.person());
    Adjustment adjustment =
        new Adjustment(
            id,
            customer,
            currency,
            points,
            wanted.reason(),
            within ? AdjustmentStatus.DONE : AdjustmentStatus.WAITING,
            wanted.expiresAt(),
            caller.actor(),
            now,
            null,
            null,
            null);
    table.insert(adjustment);
    if (within) {
      apply(adjustment, now);
    } else {
      events.publish(
          new AdjustmentRequested(customer, adjustment.id(), now, currency, points),
          adjustment.reason());
      record("adjustment-requested", adjustment);
    }
    return adjustment;
  }

  /** The currencies in which a customer can be given points, in alphabetical order. */
  public List<String> currencies(CustomerId customer) {
    return currencies.of(customer);
  }

  private void apply(Adjustment adjustment, Instant now) {
    if (adjustment.points() > 0) {
      grant(adjustment, now);
    } else {
      deduct(adjustment, now);
    }
  }

  private void grant(Adjustment adjustment, Instant now) {
    ledger.earn(
        new NewLot(
            adjustment.customerId(),
            adjustment.id(),
            adjustment.id(),
            null,
            null,
            null,
            RULE,
            adjustment.currency(),
            adjustment.points(),
            now,
            null,
            adjustment.expiresAt()));
    events.publish(
        new PointsGranted(
            adjustment.customerId(),
            adjustment.id(),
            now,
            adjustment.currency(),
            adjustment.points()),
        adjustment.reason());
    record("points-granted", adjustment);
  }

  private void deduct(Adjustment adjustment, Instant now) {
    CustomerId customer = adjustment.customerId();
    long points = -adjustment.points();
    spendable.requireActive(customer, adjustment.currency(), points, now);
    for (LotClawback part : lots.taking(customer, adjustment.currency(), points)) {
      ledger.reverse(customer, part.lot(), part.points(), now);
    }
    events.publish(
        new PointsDeducted(customer, adjustment.id(), now, adjustment.currency(), points),
        adjustment.reason());
    record("points-deducted", adjustment);
  }

  /**
   * Approves an adjustment of another person, which takes effect.
   *
   * @throws NotFound if there is no such adjustment
   * @throws Conflict if it does not wait for approval, or if the caller has asked for it
   * @throws Invalid if it deducts more points than there are
   */
  public Adjustment approve(UUID id) {
    return decide(
        id,
        AdjustmentStatus.DONE,
        null,
        (adjustment, now) -> {
          apply(adjustment, now);
          record("adjustment-approved", adjustment);
        });
  }

  /**
   * Rejects an adjustment of another person.
   *
   * @throws NotFound if there is no such adjustment
   * @throws Conflict if it does not wait for approval, or if the caller has asked for it
   */
  public Adjustment reject(UUID id, String reason) {
    return decide(
        id,
        AdjustmentStatus.REJECTED,
        reason,
        (adjustment, now) -> {
          events.publish(
              new AdjustmentRejected(
                  adjustment.customerId(),
                  adjustment.id(),
                  now,
                  adjustment.currency(),
                  adjustment.points()),
              reason);
          record("adjustment-rejected", adjustment);
        });
  }

  /** The effect of a decision. */
  private interface Effect {
    void follow(Adjustment adjustment, Instant now);
  }

  private Adjustment decide(
      UUID id, AdjustmentStatus status, @Nullable String reason, Effect effect) {
    Instant now = now();
    Adjustment asked = table.get(id);
    if (asked.requestedBy().equals(caller.actor())) {
      throw new Conflict("Another person must decide: you have asked for this adjustment");
    }
    return commands.on(
        asked.customerId(),
        now,
        () -> {
          if (!table.decide(asked, status, caller.actor(), now, reason)) {
            throw new Conflict(DECIDED);
          }
          effect.follow(asked, now);
          return table.get(id);
        });
  }

  private void record(String action, Adjustment adjustment) {
    trail.record(
        action,
        "adjustment:" + adjustment.id(),
        Map.of(
            "customer", adjustment.customerId().toString(),
            "currency", adjustment.currency(),
            "points", adjustment.points()));
  }

  /**
   * @throws NotFound if there is no such adjustment
   */
  public Adjustment get(UUID id) {
    return table.get(id);
  }

  /** The number of adjustments that wait for approval. */
  public int waiting() {
    return table.waiting();
  }

  /**
   * The adjustments of a customer, newest first.
   *
   * @throws NotFound if there is no such customer
   */
  public Page<Adjustment> of(CustomerId customer, PageRequest page) {
    Page<Adjustment> adjustments = table.of(customer, page);
    if (adjustments.items().isEmpty() && !commands.knows(customer)) {
      throw new NotFound("customer", customer);
    }
    return adjustments;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
