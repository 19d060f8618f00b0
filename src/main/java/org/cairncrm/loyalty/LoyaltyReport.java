package org.cairncrm.loyalty;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairncrm.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * The points that the loyalty programmes owe, and those that they gave within a period.
 *
 * @param from the first day of the period
 * @param to the last day of the period
 * @param liability the points that customers have now, by the month in which they expire
 * @param costs what each rule gave within the period
 * @param breakage how many of the points that left the books within the period had expired
 * @param catalogue what customers bought from the catalogue within the period
 * @param months the twelve months up to the month of the last day of the period, for each currency
 *     of points
 */
public record LoyaltyReport(
    LocalDate from,
    LocalDate to,
    List<ExpiryMonth> liability,
    List<RuleCost> costs,
    List<Breakage> breakage,
    List<CatalogueCost> catalogue,
    List<PointsMonth> months) {
  /**
   * Points that customers have now.
   *
   * @param month the first day of the month in which they expire; null if they do not expire
   * @param points points that can be spent, and those that redemptions hold
   * @param pending points that are not active yet
   */
  public record ExpiryMonth(
      String currency, @Nullable LocalDate month, long points, long pending) {}

  /**
   * The points of a rule that moved within the period.
   *
   * @param programme null for points that people granted, and for points recorded by an earlier
   *     version of Cairn
   * @param rule null for points recorded by an earlier version of Cairn
   * @param title the title of the rule, as the latest version of its programme has it; null if it
   *     has none
   * @param issued points that the rule gave
   * @param reversed points of the rule that were taken back
   * @param spent points of the rule that were spent, less those given back
   * @param expired points of the rule that expired
   */
  public record RuleCost(
      @Nullable String programme,
      @Nullable String rule,
      @Nullable String title,
      String currency,
      long issued,
      long reversed,
      long spent,
      long expired) {}

  /**
   * The points that moved within a month.
   *
   * @param month its first day
   * @param issued points that were given
   * @param reversed points that were taken back
   * @param spent points that were spent, less those given back
   * @param expired points that expired
   * @param owed points that customers had at its end, including those not active yet
   */
  public record PointsMonth(
      String currency,
      LocalDate month,
      long issued,
      long reversed,
      long spent,
      long expired,
      long owed) {}

  /**
   * The points that were never redeemed.
   *
   * @param issued points that were given within the period, less those that were taken back
   * @param spent points that were spent within the period, less those given back
   * @param expired points that expired within the period
   * @param rate the share of the expired points in those that were spent or expired, from 0 to 1
   */
  @Schema(name = "PointsBreakage")
  public record Breakage(String currency, long issued, long spent, long expired, double rate) {}

  /**
   * A reward of the catalogue that customers bought within a month.
   *
   * @param month the first day of the month
   * @param item the id of the reward
   * @param title its name now
   * @param purchases all purchases, cancelled ones among them
   * @param cancelled those that were cancelled
   * @param points the points of those that were not cancelled
   * @param cost what their pieces cost the business; null if it is not known
   */
  public record CatalogueCost(
      LocalDate month,
      UUID item,
      String title,
      long purchases,
      long cancelled,
      String currency,
      long points,
      @Nullable Money cost) {}
}
