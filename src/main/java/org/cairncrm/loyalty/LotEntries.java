package org.cairncrm.loyalty;

import static org.cairncrm.loyalty.db.Tables.BALANCE;
import static org.cairncrm.loyalty.db.Tables.LOT;
import static org.cairncrm.loyalty.db.Tables.POSTING;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairncrm.events.RowStatement;
import org.cairncrm.events.Statement;
import org.cairncrm.shared.CustomerId;

/**
 * Writes the entries of one command: each lot once, as the last entry leaves it, every posting, and
 * one change of each balance.
 */
final class LotEntries {
  private static final RowStatement<LotEntry> OPEN =
      RowStatement.<LotEntry>into(LOT)
          .set(LOT.CUSTOMER_ID, LotEntry::customer)
          .set(LOT.LOT_ID, entry -> entry.lot().id())
          .set(LOT.SOURCE_ID, entry -> entry.lot().source())
          .set(LOT.ORDER_ID, entry -> entry.lot().order())
          .set(LOT.REWARD_ID, entry -> entry.lot().reward())
          .set(LOT.PROGRAMME, entry -> entry.lot().programme())
          .set(LOT.PROGRAMME_VERSION, entry -> entry.lot().programmeVersion())
          .set(LOT.RULE, entry -> entry.lot().rule())
          .set(LOT.CURRENCY, entry -> entry.lot().currency())
          .set(LOT.STATUS, entry -> entry.lot().status())
          .set(LOT.POINTS, entry -> entry.lot().points())
          .set(LOT.REMAINING, entry -> entry.lot().remaining())
          .set(LOT.RESERVED, entry -> entry.lot().reserved())
          .set(LOT.SPENT, entry -> entry.lot().spent())
          .set(LOT.OWED, entry -> entry.lot().owed())
          .set(LOT.WAIVED, entry -> entry.lot().waived())
          .set(LOT.EARNED_AT, entry -> entry.lot().earnedAt())
          .set(LOT.ACTIVATES_AT, entry -> entry.lot().activatesAt())
          .set(LOT.ACTIVE_AT, entry -> entry.lot().activeAt())
          .set(LOT.EXPIRES_AT, entry -> entry.lot().expiresAt())
          .build();

  private static final RowStatement<LotEntry> CHANGE =
      RowStatement.<LotEntry>of(
              """
              update loyalty.lot set status = c.status, remaining = c.remaining, reserved = c.reserved, spent = c.spent,
                owed = c.owed, waived = c.waived, active_at = c.active_at
              from :rows as c where lot.customer_id = c.customer_id and lot.lot_id = c.lot_id
              """)
          .set(LOT.CUSTOMER_ID, LotEntry::customer)
          .set(LOT.LOT_ID, entry -> entry.lot().id())
          .set(LOT.STATUS, entry -> entry.lot().status())
          .set(LOT.REMAINING, entry -> entry.lot().remaining())
          .set(LOT.RESERVED, entry -> entry.lot().reserved())
          .set(LOT.SPENT, entry -> entry.lot().spent())
          .set(LOT.OWED, entry -> entry.lot().owed())
          .set(LOT.WAIVED, entry -> entry.lot().waived())
          .set(LOT.ACTIVE_AT, entry -> entry.lot().activeAt())
          .build();

  private static final RowStatement<LotEntry> POST =
      RowStatement.<LotEntry>into(POSTING)
          .set(POSTING.CUSTOMER_ID, LotEntry::customer)
          .set(POSTING.POSTING_ID, LotEntry::posting)
          .set(POSTING.LOT_ID, entry -> entry.lot().id())
          .set(POSTING.DEBIT, LotEntry::debit)
          .set(POSTING.CREDIT, LotEntry::credit)
          .set(POSTING.POINTS, LotEntry::points)
          .set(POSTING.OCCURRED_AT, LotEntry::at)
          .set(POSTING.EVENT_SEQ, LotEntry::seq)
          .set(POSTING.ORIGINAL_ID, LotEntry::original)
          .set(POSTING.REDEMPTION_ID, LotEntry::redemption)
          .build();

  private static final RowStatement<BalanceChange> ADD =
      changes(RowStatement.into(BALANCE))
          .onConflict(
              """
              (customer_id, currency) do update set
                pending = balance.pending + excluded.pending, active = balance.active + excluded.active,
                reserved = balance.reserved + excluded.reserved, debt = balance.debt + excluded.debt
              """)
          .build();

  /**
   * Updates existing balances for changes that take points. PostgreSQL would reject the negative
   * row of an upsert before it detects the conflict with the existing row.
   */
  private static final RowStatement<BalanceChange> SUBTRACT =
      changes(
              RowStatement.of(
                  """
                  update loyalty.balance b set pending = b.pending + c.pending, active = b.active + c.active,
                    reserved = b.reserved + c.reserved, debt = b.debt + c.debt
                  from :rows as c where b.customer_id = c.customer_id and b.currency = c.currency
                  """))
          .build();

  private static RowStatement.Columns<BalanceChange> changes(
      RowStatement.Columns<BalanceChange> statement) {
    return statement
        .set(BALANCE.CUSTOMER_ID, BalanceChange::customer)
        .set(BALANCE.CURRENCY, BalanceChange::currency)
        .set(BALANCE.PENDING, BalanceChange::pending)
        .set(BALANCE.ACTIVE, BalanceChange::active)
        .set(BALANCE.RESERVED, BalanceChange::reserved)
        .set(BALANCE.DEBT, BalanceChange::debt);
  }

  private LotEntries() {}

  static List<Statement> writing(List<LotEntry> entries) {
    Map<UUID, LotEntry> opened = new LinkedHashMap<>();
    Map<UUID, LotEntry> changed = new LinkedHashMap<>();
    Map<Account, BalanceChange> changes = new LinkedHashMap<>();
    for (LotEntry entry : entries) {
      UUID lot = entry.lot().id();
      if (entry.opens() || opened.containsKey(lot)) {
        opened.put(lot, entry);
      } else {
        changed.put(lot, entry);
      }
      changes.merge(
          new Account(entry.customer(), entry.lot().currency()),
          entry.change(),
          BalanceChange::plus);
    }
    Map<Boolean, List<BalanceChange>> byLoss =
        changes.values().stream().collect(Collectors.partitioningBy(BalanceChange::takes));
    return Stream.of(
            OPEN.with(List.copyOf(opened.values())),
            CHANGE.with(List.copyOf(changed.values())),
            POST.with(entries),
            ADD.with(byLoss.getOrDefault(false, List.of())),
            SUBTRACT.with(byLoss.getOrDefault(true, List.of())))
        .flatMap(List::stream)
        .toList();
  }

  private record Account(CustomerId customer, String currency) {}
}
