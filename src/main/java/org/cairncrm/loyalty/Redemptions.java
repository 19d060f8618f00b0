package org.cairncrm.loyalty;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Function;
import org.cairncrm.events.Commands;
import org.cairncrm.events.CurrentActor;
import org.cairncrm.events.Events;
import org.cairncrm.orders.OrderId;
import org.cairncrm.orders.Orders;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Ids;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.NotFound;
import org.cairncrm.shared.Outcome;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.work.Work;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Redemptions: points are reserved and then spent, or released. Each runs under the customer's
 * lock, so that two tills cannot spend the same points.
 */
@Component
public class Redemptions {

  private final RedemptionTable table;
  private final Spending spending;
  private final SpendablePoints spendable;
  private final Commands commands;
  private final Events events;
  private final Orders orders;
  private final Work work;
  private final CurrentActor actor;
  private final Clock clock;

  Redemptions(
      RedemptionTable table,
      Spending spending,
      SpendablePoints spendable,
      Commands commands,
      Events events,
      Orders orders,
      Work work,
      CurrentActor actor,
      Clock clock) {
    this.table = table;
    this.spending = spending;
    this.spendable = spendable;
    this.commands = commands;
    this.events = events;
    this.orders = orders;
    this.work = work;
    this.actor = actor;
    this.clock = clock;
  }

  /**
   * Reserves points, or spends them at once, one time for each source and external id. The same
   * request again returns the redemption with its present status, which may have ended.
   *
   * @throws NotFound if there is no such customer
   * @throws Invalid naming every field at fault, such as more points than there are
   * @throws Conflict if that source sent it before with other content, or if the customer must earn
   *     points before the next redemption
   */
  public Outcome<Redemption> redeem(NewRedemption wanted) {
    Instant now = now();
    wanted.require(now);
    requireOrderOf(wanted.customerId(), wanted.orderId());
    return commands.on(wanted.customerId(), now, () -> redeem(wanted, now));
  }

  private Outcome<Redemption> redeem(NewRedemption wanted, Instant now) {
    String source = wanted.source();
    String externalId = wanted.externalId();
    if (source != null && externalId != null) {
      Redemption known = table.known(source, externalId);
      if (known != null) {
        return Outcome.repeated(same(known, wanted));
      }
    }
    CustomerId customer = wanted.customerId();
    String currency = wanted.currencyOfPoints();
    spendable.require(customer, currency, wanted.points(), now);
    Redemption redemption =
        new Redemption(
            Ids.next(),
            customer,
            currency,
            wanted.points(),
            0,
            wanted.confirms() ? RedemptionStatus.CONFIRMED : RedemptionStatus.RESERVED,
            wanted.orderId(),
            now,
            wanted.deadline(now).truncatedTo(ChronoUnit.MICROS),
            wanted.confirms() ? now : null,
            null,
            actor.actor(),
            source,
            externalId);
    table.insert(redemption);
    spending.reserve(customer, redemption.id(), currency, redemption.points(), now);
    if (wanted.confirms()) {
      spending.confirm(customer, redemption.id(), now);
      redeemed(redemption, now);
    } else {
      work.schedule(
          customer, RedemptionTimer.KIND, redemption.id().toString(), redemption.expiresAt());
      events.publish(
          new PointsReserved(
              customer,
              redemption.id(),
              now,
              currency,
              redemption.points(),
              redemption.expiresAt()));
    }
    return Outcome.created(redemption);
  }

  private static Redemption same(Redemption known, NewRedemption wanted) {
    if (known.customerId().equals(wanted.customerId())
        && known.currency().equals(wanted.currencyOfPoints())
        && known.points() == wanted.points()) {
      return known;
    }
    throw RedemptionTable.sentBefore();
  }

  /**
   * Spends the reserved points. Repeating it changes nothing.
   *
   * @param order the order that is paid with the points; null leaves it as it is
   * @throws NotFound if there is no such redemption
   * @throws Conflict if its points were released or given back
   */
  public Redemption confirm(UUID id, @Nullable OrderId order) {
    requireOrderOf(table.get(id).customerId(), order);
    return on(
        id,
        now -> {
          Redemption redemption = table.get(id);
          if (table.confirm(redemption, order, now)) {
            spending.confirm(redemption.customerId(), id, now);
            work.cancel(redemption.customerId(), RedemptionTimer.KIND, id.toString());
            redeemed(table.get(id), now);
          } else {
            requireNotEnded(redemption);
          }
          return table.get(id);
        });
  }

  private static void requireNotEnded(Redemption redemption) {
    switch (redemption.status()) {
      case RELEASED ->
          throw new Conflict("The points of this redemption were released: redeem them again");
      case EXPIRED ->
          throw new Conflict(
              "The deadline of this redemption has passed, and its points were released: redeem"
                  + " them again");
      case CANCELLED ->
          throw new Conflict("The points of this redemption were given back: redeem them again");
      case RESERVED, CONFIRMED -> {}
    }
  }

  private void redeemed(Redemption redemption, Instant now) {
    events.publish(
        new PointsRedeemed(
            redemption.customerId(),
            redemption.id(),
            redemption.orderId(),
            now,
            redemption.currency(),
            redemption.points()));
  }

  /**
   * Releases the reserved points. Repeating it changes nothing.
   *
   * @throws NotFound if there is no such redemption
   * @throws Conflict if its points were spent
   */
  public Redemption release(UUID id) {
    return on(
        id,
        now -> {
          release(table.get(id), RedemptionStatus.RELEASED, now);
          Redemption redemption = table.get(id);
          if (redemption.confirmedAt() != null) {
            throw new Conflict("These points were spent: cancel the redemption instead");
          }
          return redemption;
        });
  }

  /** Releases the points if the redemption is still reserved. */
  void release(Redemption redemption, RedemptionStatus end, Instant at) {
    CustomerId customer = redemption.customerId();
    if (!table.release(redemption, end, at)) {
      return;
    }
    spending.release(customer, redemption.id(), redemption.currency(), at);
    work.cancel(customer, RedemptionTimer.KIND, redemption.id().toString());
    events.publish(
        new PointsReleased(
            customer,
            redemption.id(),
            at,
            redemption.currency(),
            redemption.points(),
            end == RedemptionStatus.EXPIRED ? "deadline-passed" : "not-needed"));
  }

  /**
   * Gives all spent points back to the lots that they came from. Repeating it changes nothing.
   *
   * @throws NotFound if there is no such redemption
   * @throws Conflict if its points were not spent, or if they paid for a reward of the catalogue
   */
  public Redemption cancel(UUID id) {
    return on(
        id,
        now -> {
          Redemption redemption = table.get(id);
          if (redemption.confirmedAt() == null) {
            throw new Conflict("These points were not spent: release the redemption instead");
          }
          if (table.paysPurchase(redemption)) {
            throw new Conflict(
                "These points paid for a reward of the catalogue: cancel the purchase instead");
          }
          giveBack(
              redemption,
              redemption.points() - redemption.givenBack(),
              now,
              "redemption-cancelled");
          return table.get(id);
        });
  }

  /** Gives points back, at most those that were not given back yet. */
  void giveBack(Redemption redemption, long points, Instant at, String because) {
    CustomerId customer = redemption.customerId();
    long given = Math.min(points, redemption.points() - redemption.givenBack());
    if (given > 0) {
      table.giveBack(redemption, given, at);
      spending.giveBack(customer, redemption.id(), redemption.currency(), given, at);
      events.publish(
          new PointsGivenBack(
              customer, redemption.id(), at, redemption.currency(), given, because));
    }
  }

  /**
   * @throws NotFound if there is no such redemption
   */
  public Redemption get(UUID id) {
    return table.get(id);
  }

  /**
   * The redemptions of a customer, newest first.
   *
   * @throws NotFound if there is no such customer
   */
  public Page<Redemption> of(CustomerId customer, PageRequest page) {
    Page<Redemption> redemptions = table.of(customer, page);
    if (redemptions.items().isEmpty() && !commands.knows(customer)) {
      throw new NotFound("customer", customer);
    }
    return redemptions;
  }

  private Redemption on(UUID id, Function<Instant, Redemption> change) {
    Instant now = now();
    return commands.on(table.get(id).customerId(), now, () -> change.apply(now));
  }

  private void requireOrderOf(CustomerId customer, @Nullable OrderId order) {
    if (order != null && !orders.whose(order).equals(customer)) {
      throw Invalid.field("orderId", "must be an order of this customer");
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
