package org.cairncrm.loyalty;

import static org.cairncrm.loyalty.db.Tables.BALANCE;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairncrm.customers.Customer;
import org.cairncrm.customers.Customers;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shell.MatchRank;
import org.cairncrm.shell.SearchHit;
import org.cairncrm.shell.SearchQuery;
import org.cairncrm.shell.SearchSource;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Finds the accounts of loyalty members by the number of their card or their customer number. */
@Component
class MemberSource implements SearchSource {
  private final Customers customers;
  private final DSLContext sql;

  MemberSource(Customers customers, DSLContext sql) {
    this.customers = customers;
    this.sql = sql;
  }

  @Override
  public String kind() {
    return "members";
  }

  @Override
  public String title() {
    return "loyalty.search";
  }

  @Override
  public String icon() {
    return "gem";
  }

  @Override
  public String permission() {
    return LoyaltyPermissions.READ;
  }

  @Override
  public int place() {
    return 35;
  }

  @Override
  public List<SearchHit> find(SearchQuery query, int limit) {
    List<Customer> numbered =
        query.codes().stream().limit(1).flatMap(code -> numbered(code).stream()).toList();
    boolean scanned =
        query.codes().stream().limit(1).anyMatch(code -> MemberNumber.customer(code) != null);
    Set<CustomerId> members =
        numbered.isEmpty()
            ? Set.of()
            : sql.select(BALANCE.CUSTOMER_ID)
                .from(BALANCE)
                .where(
                    BALANCE.CUSTOMER_ID.in(
                        numbered.stream().map(Customer::id).collect(Collectors.toSet())))
                .fetchSet(BALANCE.CUSTOMER_ID);
    return numbered.stream()
        .filter(member -> scanned || members.contains(member.id()))
        .map(member -> hit(member, query))
        .toList();
  }

  private Optional<Customer> numbered(String code) {
    String scanned = MemberNumber.customer(code);
    return customers.numbered(scanned == null ? code : scanned);
  }

  private static SearchHit hit(Customer member, SearchQuery query) {
    return new SearchHit(
        member.id().toString(),
        query.mark(member.number()),
        null,
        "/customers/" + member.id() + "/loyalty",
        null,
        member.id(),
        MatchRank.EXACT);
  }
}
