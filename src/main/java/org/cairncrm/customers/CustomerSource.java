package org.cairncrm.customers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairncrm.events.Statement;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.shared.words.FoldedText;
import org.cairncrm.shared.words.TypingError;
import org.cairncrm.shell.HighlightedText;
import org.cairncrm.shell.MatchRank;
import org.cairncrm.shell.SearchHit;
import org.cairncrm.shell.SearchQuery;
import org.cairncrm.shell.SearchSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Finds customers by name, e-mail address, phone number, customer number and external id. If
 * nothing matches, names that resemble the text are found.
 */
@Component
class CustomerSource implements SearchSource {
  /** Names that resemble the longest word, before they are compared letter by letter. */
  private static final int CANDIDATES = 200;

  private static final int SHORTEST_RESEMBLING = 4;

  private final CustomerSearch search;
  private final CustomerRows rows;
  private final JdbcTemplate jdbc;

  CustomerSource(CustomerSearch search, CustomerRows rows, JdbcTemplate jdbc) {
    this.search = search;
    this.rows = rows;
    this.jdbc = jdbc;
  }

  @Override
  public String kind() {
    return "customers";
  }

  @Override
  public String title() {
    return "customers.title";
  }

  @Override
  public String icon() {
    return "users";
  }

  @Override
  public String permission() {
    return CustomerPermissions.READ;
  }

  @Override
  public int place() {
    return 10;
  }

  @Override
  public List<SearchHit> find(SearchQuery query, int limit) {
    List<SearchHit> hits = new ArrayList<>(byExternalId(query));
    search.find(query.text(), null, PageRequest.first(limit)).items().stream()
        .filter(customer -> hits.stream().noneMatch(hit -> is(hit, customer.id())))
        .map(customer -> hit(customer, query))
        .forEach(hits::add);
    return hits.isEmpty() ? resembling(query, limit) : hits.stream().limit(limit).toList();
  }

  private static boolean is(SearchHit hit, CustomerId customer) {
    return hit.id().equals(customer.toString());
  }

  private List<SearchHit> byExternalId(SearchQuery query) {
    return jdbc.query(
        Statement.of(
            "select i.source, i.external_id, "
                + CustomerRows.WHOLE
                + " from customers.identity i join customers.customer c"
                + " on c.customer_id = i.customer_id"
                + " where i.external_id = ? and i.source <> ? limit 2",
            query.text(),
            Identity.CAIRN),
        (row, number) -> {
          Customer customer = rows.customer(row, 3);
          return hit(
              customer.id(),
              HighlightedText.plain(customer.name()),
              query.mark(row.getString(1) + " " + row.getString(2)),
              MatchRank.EXACT);
        });
  }

  private List<SearchHit> resembling(SearchQuery query, int limit) {
    String longest = query.words().stream().max(Comparator.comparingInt(String::length)).orElse("");
    if (longest.length() < SHORTEST_RESEMBLING || !query.codes().isEmpty()) {
      return List.of();
    }
    return jdbc
        .query(
            Statement.of(
                "select c.customer_id, c.number, c.name"
                    + " from customers.resembling(?, ?) with ordinality as found (id, place)"
                    + " join customers.customer c on c.customer_id = found.id"
                    + " order by found.place",
                longest,
                CANDIDATES),
            (row, number) ->
                resembling(
                    CustomerId.of(row.getString(1)), row.getLong(2), row.getString(3), query))
        .stream()
        .flatMap(Stream::ofNullable)
        .limit(limit)
        .toList();
  }

  /** The customer if each typed word may be a word of the name; null otherwise. */
  private static @Nullable SearchHit resembling(
      CustomerId id, long number, String name, SearchQuery query) {
    List<String> own = SearchQuery.of(name).words();
    boolean all =
        query.words().stream()
            .allMatch(typed -> own.stream().anyMatch(word -> TypingError.between(typed, word)));
    Set<String> alike =
        own.stream()
            .filter(
                word -> query.words().stream().anyMatch(typed -> TypingError.between(typed, word)))
            .collect(Collectors.toSet());
    return all
        ? hit(
            id,
            SearchQuery.mark(name, alike),
            HighlightedText.plain(CustomerNumber.shown(number)),
            MatchRank.SIMILAR)
        : null;
  }

  private static SearchHit hit(Customer customer, SearchQuery query) {
    HighlightedText name = query.mark(customer.name());
    HighlightedText number = query.mark(customer.number());
    String typed = FoldedText.fold(query.text());
    List<String> points =
        Stream.of(customer.emails(), customer.phones()).flatMap(List::stream).toList();
    HighlightedText reached =
        points.stream()
            .map(query::mark)
            .filter(point -> !point.marks().isEmpty())
            .findFirst()
            .orElse(null);
    String whole = FoldedText.fold(customer.name());
    boolean exact =
        Stream.concat(Stream.of(customer.number(), customer.name()), points.stream())
            .anyMatch(one -> FoldedText.fold(one).equals(typed));
    MatchRank rank =
        exact
            ? MatchRank.EXACT
            : whole.startsWith(typed) || number.text().equalsIgnoreCase("c-" + typed)
                ? MatchRank.BEGINS
                : MatchRank.CONTAINS;
    return hit(
        customer.id(), name, name.marks().isEmpty() && reached != null ? reached : number, rank);
  }

  private static SearchHit hit(
      CustomerId id, HighlightedText title, HighlightedText subtitle, MatchRank rank) {
    return new SearchHit(id.toString(), title, subtitle, "/customers/" + id, null, null, rank);
  }
}
