package org.cairncrm.loyalty;

import static org.cairncrm.loyalty.db.Tables.GRANTED_TIER;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Predicate;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.CustomerId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Grants tiers for some days, and takes them back. Called under the customer's lock. */
@Component
class TierGrants {
  private final LiveProgrammes programmes;
  private final TierMoves moves;
  private final DSLContext sql;

  TierGrants(LiveProgrammes programmes, TierMoves moves, DSLContext sql) {
    this.programmes = programmes;
    this.moves = moves;
    this.sql = sql;
  }

  /**
   * Grants a tier.
   *
   * @param id the id of the reward
   * @param title the name of the reward
   * @throws Conflict if the programme is not in force or does not have the tier any more
   */
  void grant(CustomerId customer, UUID id, StatusOffer status, String title, Instant at) {
    LoyaltyProgramme programme =
        programmes.withTiers().stream()
            .filter(named(status.programme()))
            .filter(one -> one.requiredTiers().level(status.tier()) >= 0)
            .findFirst()
            .orElseThrow(
                () ->
                    new Conflict(
                        "The programme %s has no tier %s any more"
                            .formatted(status.programme(), status.tier())));
    moves.grant(
        programme,
        customer,
        new GrantedTier(id, status.tier(), at, at.plus(Duration.ofDays(status.days()))),
        title);
  }

  /**
   * @return false if there is no such grant, or if it has ended
   */
  boolean revoke(CustomerId customer, UUID id, Instant at) {
    String programme =
        sql.select(GRANTED_TIER.PROGRAMME)
            .from(GRANTED_TIER)
            .where(
                GRANTED_TIER.CUSTOMER_ID.eq(customer),
                GRANTED_TIER.GRANT_ID.eq(id),
                GRANTED_TIER.ENDS_AT.gt(at),
                GRANTED_TIER.REVOKED_AT.isNull())
            .fetchOne(GRANTED_TIER.PROGRAMME);
    if (programme == null) {
      return false;
    }
    LoyaltyProgramme live =
        programmes.withTiers().stream().filter(named(programme)).findFirst().orElse(null);
    if (live != null) {
      return moves.revoke(live, customer, id, at);
    }
    return sql.update(GRANTED_TIER)
            .set(GRANTED_TIER.REVOKED_AT, at)
            .where(GRANTED_TIER.CUSTOMER_ID.eq(customer), GRANTED_TIER.GRANT_ID.eq(id))
            .execute()
        == 1;
  }

  /** Tells of a lower tier when the days of a granted one are over. */
  void ended(CustomerId customer, String programme, UUID id, Instant at) {
    programmes.withTiers().stream()
        .filter(named(programme))
        .forEach(one -> moves.ended(one, customer, id, at));
  }

  private static Predicate<LoyaltyProgramme> named(String name) {
    return programme -> programme.version().name().equals(name);
  }
}
