package org.cairncrm.loyalty;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairncrm.customers.Customers;
import org.cairncrm.events.Commands;
import org.cairncrm.events.CurrentActor;
import org.cairncrm.events.Events;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.EnumWord;
import org.cairncrm.shared.Ids;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.Language;
import org.cairncrm.shared.NotFound;
import org.cairncrm.shared.Outcome;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Purchases of rewards for points. A purchase spends the points, takes a piece out of the stock and
 * gives the reward in one command under the customer's lock; a cancellation reverts all three.
 */
@Component
public class Purchases {
  private final PurchaseTable table;
  private final CatalogueTable catalogue;
  private final PurchasedRewards rewards;
  private final Redemptions redemptions;
  private final PurchaseChecks checks;
  private final PointsStates points;
  private final Customers customers;
  private final Commands commands;
  private final Events events;
  private final CurrentActor actor;
  private final Clock clock;

  Purchases(
      PurchaseTable table,
      CatalogueTable catalogue,
      PurchasedRewards rewards,
      Redemptions redemptions,
      PurchaseChecks checks,
      PointsStates points,
      Customers customers,
      Commands commands,
      Events events,
      CurrentActor actor,
      Clock clock) {
    this.table = table;
    this.catalogue = catalogue;
    this.rewards = rewards;
    this.redemptions = redemptions;
    this.checks = checks;
    this.points = points;
    this.customers = customers;
    this.commands = commands;
    this.events = events;
    this.actor = actor;
    this.clock = clock;
  }

  /**
   * Buys a reward, one time for each source and external id. The same request again returns the
   * purchase as it is now.
   *
   * @throws NotFound if there is no such customer
   * @throws Invalid if there is no such reward
   * @throws Conflict with the reason if the customer cannot buy it now, or if that source sent the
   *     id before with other content
   */
  public Outcome<Purchase> buy(CustomerId customer, NewPurchase wanted) {
    Instant now = now();
    wanted.require(now);
    return commands.on(customer, now, () -> buy(customer, wanted, now));
  }

  private Outcome<Purchase> buy(CustomerId customer, NewPurchase wanted, Instant now) {
    String source = wanted.source();
    String externalId = wanted.externalId();
    if (source != null && externalId != null) {
      Purchase known = table.known(source, externalId);
      if (known != null) {
        return Outcome.repeated(same(known, customer, wanted));
      }
    }
    CatalogueItem item = catalogue.find(wanted.itemId());
    if (item == null) {
      throw Invalid.field("itemId", "must be a reward of the catalogue");
    }
    checks.requireBuyable(customer, item, wanted.points(), now);
    CatalogueContent content = item.content();
    String title = content.texts().in(customers.language(customer)).name();
    UUID id = Ids.next();
    events.publish(
        new RewardBought(
            customer,
            id,
            item.id(),
            item.version(),
            title,
            EnumWord.of(content.kind()),
            now,
            content.currencyOfPoints(),
            content.points()));
    Redemption paid =
        redemptions
            .redeem(NewRedemption.atOnce(customer, content.currencyOfPoints(), content.points()))
            .value();
    Purchase purchase =
        new Purchase(
            id,
            customer,
            item.id(),
            item.version(),
            title,
            content.kind(),
            content.currencyOfPoints(),
            content.points(),
            content.costOfPiece(),
            paid.id(),
            now,
            actor.actor(),
            null,
            null,
            null,
            source,
            externalId,
            null,
            null);
    table.insert(purchase);
    rewards.give(purchase, content);
    if (!catalogue.take(item)) {
      throw gone(item);
    }
    commands.changed(Programmes.TOPIC);
    return Outcome.created(table.get(id));
  }

  private static Purchase same(Purchase known, CustomerId customer, NewPurchase wanted) {
    if (known.customerId().equals(customer) && known.itemId().equals(wanted.itemId())) {
      return known;
    }
    throw PurchaseTable.sentBefore();
  }

  private Conflict gone(CatalogueItem seen) {
    CatalogueItem now = Objects.requireNonNull(catalogue.find(seen.id()));
    return now.version() == seen.version()
        ? PurchaseChecks.soldOut()
        : new Conflict("This reward has just changed: read it again");
  }

  /**
   * Cancels a purchase: the points go back to the lots that they came from, the piece to the stock,
   * and the reward is taken back. Repeating it changes nothing.
   *
   * @throws NotFound if there is no such purchase
   * @throws Conflict if the voucher was used, the gift was sent, or the status has ended
   */
  public Purchase cancel(UUID id, PurchaseCancellation cancellation) {
    Instant now = now();
    return commands.on(
        table.get(id).customerId(),
        now,
        () -> {
          Purchase purchase = table.get(id);
          if (table.cancel(purchase, now, actor.actor(), cancellation.reason())) {
            events.publish(
                new PurchaseCancelled(
                    purchase.customerId(),
                    id,
                    purchase.itemId(),
                    purchase.title(),
                    now,
                    purchase.currency(),
                    purchase.points()),
                cancellation.reason());
            rewards.takeBack(purchase, now);
            catalogue.putBack(purchase.itemId());
            redemptions.giveBack(
                redemptions.get(purchase.redemptionId()),
                purchase.points(),
                now,
                "purchase-cancelled");
            commands.changed(Programmes.TOPIC);
          }
          return table.get(id);
        });
  }

  /**
   * @throws NotFound if there is no such purchase
   */
  public Purchase get(UUID id) {
    return table.get(id);
  }

  /**
   * The purchases of a customer, newest first.
   *
   * @throws NotFound if there is no such customer
   */
  public Page<Purchase> of(CustomerId customer, PageRequest page) {
    Page<Purchase> purchases = table.of(customer, page);
    if (purchases.items().isEmpty() && !commands.knows(customer)) {
      throw new NotFound("customer", customer);
    }
    return purchases;
  }

  /**
   * The rewards that are on sale or sold out today as the customer sees them, the cheapest first,
   * without tiers of programmes that the customer has not joined.
   *
   * @param language the language of the texts; null for that of the customer
   * @throws NotFound if there is no such customer
   */
  public List<CatalogueOffer> offers(CustomerId customer, @Nullable Language language) {
    Language own = language == null ? customers.language(customer) : language;
    if (!commands.knows(customer)) {
      throw new NotFound("customer", customer);
    }
    Map<String, Long> active =
        points.of(customer).stream()
            .collect(Collectors.toMap(PointsState::currency, PointsState::active));
    Map<UUID, Integer> bought = table.bought(customer);
    Instant now = now();
    return catalogue.shown().stream()
        .filter(item -> checks.toJoin(customer, item.content(), now) == null)
        .map(
            item ->
                CatalogueOffer.of(
                    item,
                    own,
                    active.getOrDefault(item.content().currencyOfPoints(), 0L),
                    bought.getOrDefault(item.id(), 0)))
        .toList();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
