package org.cairncrm.segments;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cairncrm.events.CommandMode;
import org.cairncrm.events.Commands;
import org.cairncrm.orders.PurchaseTotal;
import org.cairncrm.orders.PurchaseTotals;
import org.cairncrm.shared.BusinessZone;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.work.JobKind;
import org.cairncrm.work.JobState;
import org.cairncrm.work.JobStep;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Computes the bounds of the scores anew and scores all customers by them, so that customers move
 * as time passes. It first compares the stored values with the orders, which fills them in the
 * first night and corrects them later: values that the events kept are right already. A customer
 * who had a segment moves in a command of their own, with an event; all others are written
 * together.
 */
@Component
@EnableConfigurationProperties(SegmentSettings.class)
class SegmentRefreshJob implements JobKind {
  static final String KIND = "segments.refreshment";

  /** The number of customers of one step. */
  static final int STEP = 2_000;

  private static final String VALUES = "values:";
  private static final String BOUNDS = "bounds";
  private static final String SCORES = "scores:";

  private final PurchaseTotals totals;
  private final SegmentTable table;
  private final SegmentMoves moves;
  private final SegmentSettings settings;
  private final Commands commands;
  private final BusinessZone zone;
  private final Clock clock;
  private final JsonMapper json;

  SegmentRefreshJob(
      PurchaseTotals totals,
      SegmentTable table,
      SegmentMoves moves,
      SegmentSettings settings,
      Commands commands,
      BusinessZone zone,
      Clock clock,
      JsonMapper json) {
    this.totals = totals;
    this.table = table;
    this.moves = moves;
    this.settings = settings;
    this.commands = commands;
    this.zone = zone;
    this.clock = clock;
    this.json = json;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String title() {
    return "Score all customers for their purchase segments";
  }

  @Override
  public JobStep step(JobState state) {
    String checkpoint = state.checkpoint();
    String result = state.result();
    Findings so = result == null ? Findings.NONE : json.readValue(result, Findings.class);
    if (checkpoint == null) {
      return begin(so);
    }
    if (checkpoint.startsWith(VALUES)) {
      return compare(last(checkpoint, VALUES), so);
    }
    if (checkpoint.equals(BOUNDS)) {
      table.computeBounds();
      return next(SCORES, so);
    }
    return score(last(checkpoint, SCORES), so);
  }

  private static @Nullable CustomerId last(String checkpoint, String part) {
    String id = checkpoint.substring(part.length());
    return id.isEmpty() ? null : CustomerId.of(id);
  }

  private JobStep next(@Nullable String checkpoint, Findings so) {
    Long total = checkpoint == null ? so.scored() : null;
    return new JobStep(checkpoint, so.scored(), total, json.writeValueAsString(so));
  }

  private JobStep begin(Findings so) {
    ScoreScale scale = table.scale();
    String wanted = settings.wantedCurrency();
    String currency = wanted != null ? wanted : scale.currency();
    if (currency == null) {
      currency = totals.mainCurrency();
    }
    if (currency == null) {
      return next(null, so);
    }
    if (!currency.equals(scale.currency())) {
      table.setCurrency(currency);
    }
    return next(VALUES, so);
  }

  /** The stored rows are read before the orders, so that no order is lost that comes between. */
  private JobStep compare(@Nullable CustomerId after, Findings so) {
    List<CustomerId> customers = totals.customers(after, STEP);
    Map<CustomerId, SegmentTable.Stored> stored = table.of(customers);
    ScoreScale scale = table.scale();
    List<ScoredCustomer> missing = new ArrayList<>();
    List<SegmentTable.Stored> wrong = new ArrayList<>();
    Map<CustomerId, PurchaseTotal> read =
        totals.of(customers, Objects.requireNonNull(scale.currency()));
    read.forEach(
        (customer, total) -> {
          PurchaseValues values = PurchaseValues.of(total, zone);
          SegmentTable.Stored known = stored.get(customer);
          if (known == null) {
            missing.add(new ScoredCustomer(customer, values, null, null, null, 0));
          } else if (!values.same(known.customer().values())) {
            wrong.add(new SegmentTable.Stored(known.customer().with(values), known.revision()));
          }
        });
    table.add(missing);
    table.replace(wrong);
    Findings now = so.plus(missing.size(), wrong.size(), 0, 0);
    return next(customers.size() < STEP ? BOUNDS : VALUES + customers.getLast(), now);
  }

  private JobStep score(@Nullable CustomerId after, Findings so) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    ScoreScale scale = table.scale();
    List<SegmentTable.Stored> some = table.list(after, STEP);
    List<SegmentTable.Stored> rescored = new ArrayList<>();
    List<CustomerId> moving = new ArrayList<>();
    for (SegmentTable.Stored one : some) {
      ScoredCustomer before = one.customer();
      ScoredCustomer scored =
          ScoredCustomer.of(before.customer(), before.values(), scale, before, now);
      boolean first = before.scale() == 0 || before.segment() == null;
      if (!first && before.segment() != scored.segment()) {
        moving.add(before.customer());
      } else if (first || !Objects.equals(before.scores(), scored.scores())) {
        rescored.add(
            new SegmentTable.Stored(first ? scored.sinceUnknown() : scored, one.revision()));
      }
    }
    table.replace(rescored);
    moving.forEach(customer -> move(customer, now));
    Findings findings = so.plus(0, 0, some.size(), moving.size());
    if (some.size() == STEP) {
      return next(SCORES + some.getLast().customer().customer(), findings);
    }
    table.close(zone.day(now), now);
    return next(null, findings);
  }

  private void move(CustomerId customer, Instant now) {
    CommandMode.current()
        .asCairn()
        .run(
            () ->
                commands.on(
                    customer,
                    now,
                    () -> {
                      ScoredCustomer stored = moves.stored(customer);
                      if (stored != null) {
                        moves.set(customer, stored.values(), now);
                      }
                      return null;
                    }));
  }

  /**
   * What a refreshment has done so far.
   *
   * @param added customers that had no values yet
   * @param corrected customers whose values differed from their orders
   * @param scored customers that were scored
   * @param moved customers that changed their segment
   */
  record Findings(long added, long corrected, long scored, long moved) {
    static final Findings NONE = new Findings(0, 0, 0, 0);

    Findings plus(long moreAdded, long moreCorrected, long moreScored, long moreMoved) {
      return new Findings(
          added + moreAdded, corrected + moreCorrected, scored + moreScored, moved + moreMoved);
    }
  }
}
