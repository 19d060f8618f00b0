package org.cairncrm.loyalty;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.cairncrm.events.PendingRows;
import org.cairncrm.events.Query;
import org.cairncrm.events.StateStore;
import org.cairncrm.events.Statement;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * The lots that one command touches, and the postings, rewards, vouchers and gifts that it has yet
 * to write.
 */
final class LoyaltyState {
  private static final String LOAD =
      "select %s from loyalty.lot where customer_id = ? and lot_id = ?"
          .formatted(PointsLot.COLUMNS);
  private static final String LOAD_ALL =
      "select %s from loyalty.lot where customer_id = ? and source_id = ? order by lot_id"
          .formatted(PointsLot.COLUMNS);

  private final StateStore store;
  private final Map<Key, PointsLot> lots = new HashMap<>();
  private final Map<Key, Set<Key>> bySource = new HashMap<>();
  private final Set<Key> wholeSources = new HashSet<>();
  private final PendingRows<LotEntry> entries;
  private final PendingRows<NewReward> rewards;
  private final PendingRows<NewVoucher> vouchers;
  private final PendingRows<NewGift> gifts;

  LoyaltyState(StateStore store) {
    this.store = store;
    this.rewards = store.rows(NewReward::writing);
    this.vouchers = store.rows(NewVoucher::writing);
    this.gifts = store.rows(NewGift::writing);
    this.entries = store.rows(LotEntries::writing);
  }

  /** The lot as the command has left it; null if there is none. */
  @Nullable PointsLot lot(CustomerId customer, UUID id) {
    PointsLot known = lots.get(new Key(customer, id));
    if (known == null) {
      known = store.load(loading(customer, id));
      if (known != null) {
        keep(customer, known);
      }
    }
    return known;
  }

  private static Query<@Nullable PointsLot> loading(CustomerId customer, UUID id) {
    return new Query<@Nullable PointsLot>(
        Statement.of(LOAD, customer.value(), id), row -> row.next() ? PointsLot.of(row) : null);
  }

  /** The lots that one source earned, as the command has left them. */
  List<PointsLot> lotsOf(CustomerId customer, UUID source) {
    Key key = new Key(customer, source);
    if (wholeSources.add(key)) {
      for (PointsLot lot : store.load(loadingAll(customer, source))) {
        if (!lots.containsKey(new Key(customer, lot.id()))) {
          keep(customer, lot);
        }
      }
    }
    return bySource.getOrDefault(key, Set.of()).stream()
        .map(lots::get)
        .filter(Objects::nonNull)
        .toList();
  }

  private static Query<List<PointsLot>> loadingAll(CustomerId customer, UUID source) {
    return new Query<>(
        Statement.of(LOAD_ALL, customer.value(), source),
        row -> {
          List<PointsLot> found = new ArrayList<>();
          while (row.next()) {
            found.add(PointsLot.of(row));
          }
          return found;
        });
  }

  /** Notes that the source is new, so that no lot of it needs to be looked for. */
  void isNew(CustomerId customer, UUID source) {
    wholeSources.add(new Key(customer, source));
  }

  void enter(LotEntry entry) {
    entries.add(entry);
    keep(entry.customer(), entry.lot());
  }

  private void keep(CustomerId customer, PointsLot lot) {
    Key key = new Key(customer, lot.id());
    lots.put(key, lot);
    bySource
        .computeIfAbsent(new Key(customer, lot.source()), source -> new LinkedHashSet<>())
        .add(key);
  }

  void add(NewReward reward) {
    rewards.add(reward);
  }

  void add(NewVoucher voucher) {
    vouchers.add(voucher);
  }

  void add(NewGift gift) {
    gifts.add(gift);
  }

  private record Key(CustomerId customer, UUID id) {}
}
