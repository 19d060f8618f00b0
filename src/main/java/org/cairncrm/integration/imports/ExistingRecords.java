package org.cairncrm.integration.imports;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cairncrm.customers.Customers;
import org.cairncrm.interactions.Interactions;
import org.cairncrm.orders.OrderFact;
import org.cairncrm.orders.Orders;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds existing records with one query for many, so that they are not submitted again. */
@Component
class ExistingRecords {
  private static final Map<RecordKind, OrderFact> FACTS =
      new EnumMap<>(
          Map.of(
              RecordKind.ORDER, OrderFact.ORDER,
              RecordKind.CANCELLATION, OrderFact.REVERSAL,
              RecordKind.RETURN, OrderFact.REVERSAL,
              RecordKind.SHIPMENT, OrderFact.SHIPMENT,
              RecordKind.SHIPMENT_UPDATE, OrderFact.SHIPMENT_UPDATE,
              RecordKind.CREDIT_NOTE, OrderFact.CREDIT_NOTE));

  private final Customers customers;
  private final Orders orders;
  private final Interactions interactions;

  ExistingRecords(Customers customers, Orders orders, Interactions interactions) {
    this.customers = customers;
    this.orders = orders;
    this.interactions = interactions;
  }

  Before before(String source, Collection<String> called, Collection<CustomerHistory> facts) {
    Map<RecordKind, List<String>> keys =
        facts.stream()
            .flatMap(one -> one.facts().stream())
            .collect(
                Collectors.groupingBy(
                    ImportFact::kind, Collectors.mapping(ImportFact::key, Collectors.toList())));
    Map<RecordKind, Map<String, CustomerId>> known = new EnumMap<>(RecordKind.class);
    keys.forEach((kind, named) -> known.put(kind, known(kind, source, named)));
    return new Before(customers.known(source, called), known);
  }

  private Map<String, CustomerId> known(RecordKind kind, String source, List<String> keys) {
    OrderFact fact = FACTS.get(kind);
    return fact == null
        ? interactions.known(source, keys)
        : orders.known(fact, source, new HashSet<>(keys));
  }

  /** The records that already existed. */
  record Before(Map<String, CustomerId> customers, Map<RecordKind, Map<String, CustomerId>> facts) {
    @Nullable CustomerId customer(String called) {
      return customers.get(called);
    }

    /**
     * Whether the customer already has the fact. A fact of another customer does not count: it is
     * rejected when it is submitted.
     */
    boolean has(CustomerId customer, ImportFact fact) {
      return customer.equals(facts.getOrDefault(fact.kind(), Map.of()).get(fact.key()));
    }
  }
}
