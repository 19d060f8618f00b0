package org.cairncrm.loyalty;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cairncrm.events.Commands;
import org.cairncrm.events.Decision;
import org.cairncrm.events.Events;
import org.cairncrm.events.Seen;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.work.Work;
import org.springframework.stereotype.Component;

/** Changes what counts for the tiers of customers, and moves customers between tiers. */
@Component
class TierMoves {
  private final Commands commands;
  private final Events events;
  private final Work work;

  TierMoves(Commands commands, Events events, Work work) {
    this.commands = commands;
    this.events = events;
    this.work = work;
  }

  private TierBook book() {
    return commands.state(TierBook.class, TierBook::new);
  }

  /** Adds an amount that counts. */
  void add(
      LoyaltyProgramme programme, CustomerId customer, UUID source, Instant at, BigDecimal amount) {
    if (amount.signum() != 0) {
      set(
          programme,
          customer,
          new Qualification(source, at, amount),
          amount.signum() > 0 ? TierPosition.Occasion.PURCHASE : TierPosition.Occasion.REVERSAL);
    }
  }

  /** Takes back a part of an amount that counts, at most what is left of it. */
  void subtract(LoyaltyProgramme programme, CustomerId customer, UUID source, BigDecimal amount) {
    Qualification known = book().page(customer, programme).of(source);
    if (known != null && known.amount().signum() > 0) {
      BigDecimal left = known.amount().subtract(amount).max(BigDecimal.ZERO);
      set(
          programme,
          customer,
          new Qualification(source, known.at(), left),
          TierPosition.Occasion.REVERSAL);
    }
  }

  /**
   * A reversal lowers the tier only if the amounts before it supported the tier: a tier that the
   * customer has from earlier, such as by another measure, does not rest on them.
   */
  private void set(
      LoyaltyProgramme programme,
      CustomerId customer,
      Qualification one,
      TierPosition.Occasion occasion) {
    Instant at = commands.latest(customer);
    TierRules rules = programme.requiredTiers();
    TierBook.Page page = book().page(customer, programme);
    boolean rests =
        rules.level(rules.supporting(page.all(), at)) >= rules.level(page.position().tier());
    book().set(customer, programme, one);
    move(programme, customer, at, rests ? occasion : TierPosition.Occasion.PURCHASE);
  }

  /** Takes back all of an amount that counts. */
  void remove(LoyaltyProgramme programme, CustomerId customer, UUID source) {
    Qualification known = book().page(customer, programme).of(source);
    if (known != null) {
      subtract(programme, customer, source, known.amount());
    }
  }

  /** Looks at the tier of a customer again, because its time is over. */
  void review(LoyaltyProgramme programme, CustomerId customer, Instant at) {
    move(programme, customer, at, TierPosition.Occasion.TIME);
  }

  private void move(
      LoyaltyProgramme programme, CustomerId customer, Instant at, TierPosition.Occasion occasion) {
    TierRules rules = programme.requiredTiers();
    String name = programme.version().name();
    TierBook.Page page = book().page(customer, programme);
    TierPosition before = page.position();
    TierPosition after = before.next(rules, page.all(), at, occasion);
    if (after.equals(before)) {
      return;
    }
    int from = page.level(rules, at);
    book().set(customer, programme, after);
    if (after.reviewAt() == null) {
      work.cancel(customer, TierTimer.KIND, name);
    } else {
      work.schedule(customer, TierTimer.KIND, name, after.reviewAt());
    }
    int to = page.level(rules, at);
    if (from != to) {
      BigDecimal amount = rules.supporting(page.all(), at);
      publish(
          programme,
          customer,
          at,
          from,
          to,
          TierPosition.reason(rules, from, to, amount, occasion));
    }
  }

  /** Grants a tier for some days. */
  void grant(LoyaltyProgramme programme, CustomerId customer, GrantedTier grant, String title) {
    TierRules rules = programme.requiredTiers();
    Instant at = grant.startsAt();
    TierBook.Page page = book().page(customer, programme);
    int from = page.level(rules, at);
    book().add(customer, programme, grant);
    work.schedule(
        customer,
        TierGrantTimer.KIND,
        TierGrantTimer.key(programme.version().name(), grant.id()),
        grant.endsAt());
    publishIfMoved(programme, customer, at, from, "It was granted as the reward " + title);
  }

  /**
   * Takes a granted tier back.
   *
   * @return false if there is no such grant, or if it has ended
   */
  boolean revoke(LoyaltyProgramme programme, CustomerId customer, UUID id, Instant at) {
    TierBook.Page page = book().page(customer, programme);
    GrantedTier grant =
        page.granted().stream()
            .filter(one -> one.id().equals(id) && one.endsAt().isAfter(at))
            .findFirst()
            .orElse(null);
    if (grant == null) {
      return false;
    }
    int from = page.level(programme.requiredTiers(), at);
    book().revoke(customer, programme, grant, at);
    work.cancel(customer, TierGrantTimer.KIND, TierGrantTimer.key(programme.version().name(), id));
    publishIfMoved(programme, customer, at, from, "The granted tier was taken back");
    return true;
  }

  /** Tells of a lower tier when the days of a granted one are over. */
  void ended(LoyaltyProgramme programme, CustomerId customer, UUID id, Instant at) {
    TierRules rules = programme.requiredTiers();
    TierBook.Page page = book().page(customer, programme);
    int now = page.level(rules, at);
    int from =
        page.granted().stream()
            .filter(one -> one.id().equals(id))
            .mapToInt(one -> rules.level(one.tier()))
            .findFirst()
            .orElse(now);
    publishIfMoved(
        programme, customer, at, Math.max(from, now), "The days of the granted tier are over");
  }

  private void publishIfMoved(
      LoyaltyProgramme programme, CustomerId customer, Instant at, int from, String reason) {
    int to = book().page(customer, programme).level(programme.requiredTiers(), at);
    if (from != to) {
      publish(programme, customer, at, from, to, reason);
    }
  }

  private void publish(
      LoyaltyProgramme programme,
      CustomerId customer,
      Instant at,
      int from,
      int to,
      String reason) {
    TierRules rules = programme.requiredTiers();
    BigDecimal amount = rules.supporting(book().page(customer, programme).all(), at);
    Tier left = rules.tier(from);
    Tier reached = rules.tier(to);
    Tier judged = to > from ? reached : left;
    events.publish(
        new TierChanged(
            customer,
            programme.version().name(),
            left == null ? null : left.name(),
            reached == null ? null : reached.name(),
            reached == null ? null : reached.title(),
            to > from,
            amount,
            at),
        new Decision(
            programme.version().name(),
            "tiers",
            programme.title(),
            programme.version().number(),
            reason,
            judged == null
                ? List.of()
                : List.of(
                    new Seen(
                        "qualifying amount >= " + judged.from().toPlainString(),
                        amount.toPlainString(),
                        amount.compareTo(judged.from()) >= 0))));
  }
}
