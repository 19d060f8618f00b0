package org.cairncrm.loyalty;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairncrm.events.RowStatement;
import org.cairncrm.events.Statement;
import org.jspecify.annotations.Nullable;

/** How what one command keeps back of the books is written: each lot once, as it is in the end. */
final class LotEntries {
  private static final RowStatement OPEN =
      RowStatement.of(
          """
          insert into loyalty.lot (customer_id, lot_id, order_id, reward_id, status, points, remaining, earned_at,
            activates_at, active_at)
          :rows
          """,
          "uuid",
          "uuid",
          "uuid",
          "uuid",
          "text",
          "int8",
          "int8",
          "timestamptz",
          "timestamptz",
          "timestamptz");

  private static final RowStatement ACTIVATE =
      RowStatement.of(
          """
          update loyalty.lot set status = 'ACTIVE', active_at = a.at
          from (:rows) as a (customer_id, lot_id, at)
          where lot.customer_id = a.customer_id and lot.lot_id = a.lot_id and lot.status = 'PENDING'
          """,
          "uuid",
          "uuid",
          "timestamptz");

  private static final RowStatement POST =
      RowStatement.of(
          """
          insert into loyalty.posting (customer_id, posting_id, lot_id, debit, credit, points, occurred_at, event_seq)
          :rows
          """,
          "uuid",
          "uuid",
          "uuid",
          "text",
          "text",
          "int8",
          "timestamptz",
          "int8");

  private static final RowStatement ADD =
      RowStatement.of(
          """
          insert into loyalty.balance as b (customer_id, pending, active)
          :rows
          on conflict (customer_id) do update set pending = b.pending + excluded.pending, active = b.active + excluded.active
          """,
          "uuid",
          "int8",
          "int8");

  /**
   * For what takes from one: a new row of it would be refused before it is found that there is one
   * already.
   */
  private static final RowStatement SUBTRACT =
      RowStatement.of(
          """
          update loyalty.balance b set pending = b.pending + c.pending, active = b.active + c.active
          from (:rows) as c (customer_id, pending, active) where b.customer_id = c.customer_id
          """,
          "uuid",
          "int8",
          "int8");

  private LotEntries() {}

  static List<Statement> writing(List<LotEntry> entries) {
    Map<UUID, LotEntry> opened = new LinkedHashMap<>();
    List<LotEntry> activated = new ArrayList<>();
    Map<UUID, BalanceChange> changes = new LinkedHashMap<>();
    for (LotEntry entry : entries) {
      UUID lot = entry.lot().id();
      if (entry instanceof LotEntry.Opened || opened.containsKey(lot)) {
        opened.put(lot, entry);
      } else {
        activated.add(entry);
      }
      changes.merge(entry.customer().value(), entry.change(), BalanceChange::plus);
    }
    Map<Boolean, List<BalanceChange>> byLoss =
        changes.values().stream().collect(Collectors.partitioningBy(BalanceChange::takes));
    return Stream.of(
            OPEN.with(List.copyOf(opened.values()), LotEntries::opening),
            ACTIVATE.with(activated, LotEntries::activating),
            POST.with(entries, LotEntry::postingCells),
            ADD.with(byLoss.getOrDefault(false, List.of()), BalanceChange::cells),
            SUBTRACT.with(byLoss.getOrDefault(true, List.of()), BalanceChange::cells))
        .flatMap(List::stream)
        .toList();
  }

  private static @Nullable Object[] opening(LotEntry entry) {
    PointsLot lot = entry.lot();
    return RowStatement.row(
        entry.customer().value(),
        lot.id(),
        lot.order().value(),
        lot.reward(),
        lot.status().name(),
        lot.points(),
        lot.remaining(),
        lot.earnedAt(),
        lot.activatesAt(),
        lot.activeAt());
  }

  private static @Nullable Object[] activating(LotEntry entry) {
    return RowStatement.row(entry.customer().value(), entry.lot().id(), entry.at());
  }
}
