package org.cairncrm.loyalty;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.cairncrm.events.PendingRows;
import org.cairncrm.events.Query;
import org.cairncrm.events.StateStore;
import org.cairncrm.events.Statement;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/** The lots that one command touches, and the postings and rewards that it has yet to write. */
final class LoyaltyState {
  private static final String LOAD =
      "select %s from loyalty.lot where customer_id = ? and lot_id = ?"
          .formatted(PointsLot.COLUMNS);

  private final StateStore store;
  private final Map<Key, PointsLot> lots = new HashMap<>();
  private final PendingRows<LotEntry> entries;
  private final PendingRows<NewReward> rewards;

  LoyaltyState(StateStore store) {
    this.store = store;
    this.rewards = store.rows(NewReward::writing);
    this.entries = store.rows(LotEntries::writing);
  }

  /** The lot as the command has left it; null if there is none. */
  @Nullable PointsLot lot(CustomerId customer, UUID id) {
    var key = new Key(customer, id);
    PointsLot known = lots.get(key);
    if (known == null) {
      known = store.load(loading(customer, id));
      if (known != null) {
        lots.put(key, known);
      }
    }
    return known;
  }

  private static Query<@Nullable PointsLot> loading(CustomerId customer, UUID id) {
    return new Query<@Nullable PointsLot>(
        Statement.of(LOAD, customer.value(), id), row -> row.next() ? PointsLot.of(row) : null);
  }

  void enter(LotEntry entry) {
    entries.add(entry);
    lots.put(new Key(entry.customer(), entry.lot().id()), entry.lot());
  }

  void add(NewReward reward) {
    rewards.add(reward);
  }

  private record Key(CustomerId customer, UUID lot) {}
}
