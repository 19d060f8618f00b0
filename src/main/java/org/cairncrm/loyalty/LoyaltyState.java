package org.cairncrm.loyalty;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairncrm.events.PendingRows;
import org.cairncrm.events.Query;
import org.cairncrm.events.StateStore;
import org.cairncrm.events.Statement;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * The lots that one command touches, and the postings, rewards and vouchers that it has yet to
 * write.
 */
final class LoyaltyState {
  private static final String LOAD =
      "select %s from loyalty.lot where customer_id = ? and lot_id = ?"
          .formatted(PointsLot.COLUMNS);

  private static final String LOAD_ORDER =
      "select %s from loyalty.lot where customer_id = ? and order_id = ? and reward_id is null order by lot_id"
          .formatted(PointsLot.COLUMNS);

  private final StateStore store;
  private final Map<Key, Set<UUID>> orders = new HashMap<>();
  private final Map<Key, PointsLot> lots = new HashMap<>();
  private final PendingRows<LotEntry> entries;
  private final PendingRows<NewReward> rewards;
  private final PendingRows<NewVoucher> vouchers;

  LoyaltyState(StateStore store) {
    this.store = store;
    this.rewards = store.rows(NewReward::writing);
    this.vouchers = store.rows(NewVoucher::writing);
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

  /** The lots that an order earned for its money, as the command has left them. */
  List<PointsLot> lots(CustomerId customer, OrderId order) {
    return orders
        .computeIfAbsent(new Key(customer, order.value()), key -> load(customer, order))
        .stream()
        .map(id -> Objects.requireNonNull(lots.get(new Key(customer, id))))
        .toList();
  }

  private Set<UUID> load(CustomerId customer, OrderId order) {
    List<PointsLot> stored =
        store.load(
            new Query<>(
                Statement.of(LOAD_ORDER, customer.value(), order.value()),
                rows -> {
                  List<PointsLot> read = new ArrayList<>();
                  while (rows.next()) {
                    read.add(PointsLot.of(rows));
                  }
                  return read;
                }));
    stored.forEach(lot -> lots.putIfAbsent(new Key(customer, lot.id()), lot));
    return stored.stream().map(PointsLot::id).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Query<@Nullable PointsLot> loading(CustomerId customer, UUID id) {
    return new Query<@Nullable PointsLot>(
        Statement.of(LOAD, customer.value(), id), row -> row.next() ? PointsLot.of(row) : null);
  }

  void enter(LotEntry entry) {
    entries.add(entry);
    lots.put(new Key(entry.customer(), entry.lot().id()), entry.lot());
    if (entry.opens() && entry.lot().reward() == null) {
      // all lots of an order are opened by the command that places it
      orders
          .computeIfAbsent(
              new Key(entry.customer(), entry.lot().order().value()), key -> new LinkedHashSet<>())
          .add(entry.lot().id());
    }
  }

  void add(NewReward reward) {
    rewards.add(reward);
  }

  void add(NewVoucher voucher) {
    vouchers.add(voucher);
  }

  private record Key(CustomerId customer, UUID id) {}
}
