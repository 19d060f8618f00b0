package org.cairncrm.orders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairncrm.events.Statement;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shell.HighlightedText;
import org.cairncrm.shell.MatchRank;
import org.cairncrm.shell.NewestMatches;
import org.cairncrm.shell.NumberSearch;
import org.cairncrm.shell.SearchHit;
import org.cairncrm.shell.SearchQuery;
import org.cairncrm.shell.SearchSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Finds orders by their number or external id, and by parts of their number. A whole number is
 * found by the indexes that orders have anyway, so that placing an order costs little more.
 */
@Component
class OrderSource implements SearchSource {
  private static final String COLUMNS =
      "o.order_id, o.customer_id, o.number, o.placed_at, o.source, o.external_id";

  /** Reads the sources once each, by steps in the index of external ids. */
  private static final String WHOLE =
      """
      with recursive known (source) as (
        (select source from orders.sales_order order by source limit 1)
        union all
        select (select next.source from orders.sales_order next
          where next.source > known.source order by next.source limit 1)
        from known where known.source is not null)
      (select %1$s from orders.sales_order o
        where o.number in (%2$s) and o.number <> o.external_id limit ?)
      union
      (select %1$s from known join orders.sales_order o
        on o.source = known.source and o.external_id in (%2$s) limit ?)
      """;

  private static final NumberSearch PARTS =
      new NumberSearch(
          new NewestMatches(COLUMNS, "orders.sales_order", "o", "", "o.order_id"),
          "upper(o.number)");

  private final JdbcTemplate jdbc;

  OrderSource(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String kind() {
    return "orders";
  }

  @Override
  public String title() {
    return "orders.title";
  }

  @Override
  public String icon() {
    return "package";
  }

  @Override
  public String permission() {
    return OrderPermissions.READ;
  }

  @Override
  public int place() {
    return 20;
  }

  @Override
  public List<SearchHit> find(SearchQuery query, int limit) {
    List<String> codes = query.codes();
    if (codes.isEmpty()) {
      return List.of();
    }
    List<SearchHit> hits = new ArrayList<>(whole(query, codes, limit));
    Set<String> exact = hits.stream().map(SearchHit::id).collect(Collectors.toSet());
    if (hits.size() < limit) {
      PARTS.newest(jdbc, codes, (row, place) -> numbered(row, codes), limit).stream()
          .filter(hit -> !exact.contains(hit.id()))
          .sorted(Comparator.comparing(SearchHit::match))
          .forEach(hits::add);
    }
    return hits.stream().limit(limit).toList();
  }

  private List<SearchHit> whole(SearchQuery query, List<String> codes, int limit) {
    Set<String> spellings = new LinkedHashSet<>(codes);
    codes.forEach(code -> spellings.add(code.toLowerCase(Locale.ROOT)));
    spellings.add(query.text());
    spellings.addAll(Arrays.asList(query.text().split(" ")));
    String places = String.join(", ", Collections.nCopies(spellings.size(), "?"));
    return jdbc.query(
        Statement.of(
            WHOLE.formatted(COLUMNS, places),
            Stream.of(spellings, List.of(limit), spellings, List.of(limit))
                .flatMap(values -> values.stream().map(Object.class::cast))
                .toArray()),
        (row, place) -> whole(row, query, codes));
  }

  private static SearchHit whole(ResultSet row, SearchQuery query, List<String> codes)
      throws SQLException {
    HighlightedText number = marked(row.getString(3), codes);
    HighlightedText origin =
        number.marks().isEmpty() ? query.mark(row.getString(5) + " " + row.getString(6)) : null;
    return hit(row, number, origin, MatchRank.EXACT);
  }

  private static SearchHit numbered(ResultSet row, List<String> codes) throws SQLException {
    String number = row.getString(3);
    return hit(row, marked(number, codes), null, rank(number, codes));
  }

  static HighlightedText marked(String number, List<String> codes) {
    return SearchQuery.mark(
        number,
        codes.stream().map(code -> code.toLowerCase(Locale.ROOT)).collect(Collectors.toSet()));
  }

  static MatchRank rank(String number, List<String> codes) {
    String whole = number.toUpperCase(Locale.ROOT);
    return codes.contains(whole)
        ? MatchRank.EXACT
        : codes.stream().anyMatch(whole::startsWith) ? MatchRank.BEGINS : MatchRank.CONTAINS;
  }

  private static SearchHit hit(
      ResultSet row, HighlightedText title, @Nullable HighlightedText subtitle, MatchRank rank)
      throws SQLException {
    return new SearchHit(
        row.getString(1),
        title,
        subtitle,
        "/orders/" + row.getString(1),
        row.getObject(4, OffsetDateTime.class).toInstant(),
        CustomerId.of(row.getString(2)),
        rank);
  }
}
