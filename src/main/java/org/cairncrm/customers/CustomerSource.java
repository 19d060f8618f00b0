package org.cairncrm.customers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Finds customers by name, e-mail address, phone number, customer number and external id. If
 * nothing matches, names that resemble the text are found.
 */
@Component
class CustomerSource implements SearchSource {
  /** Customers with similar words in their names, before they are compared word by word. */
  private static final int CANDIDATES = 200;

  private final CustomerSearch search;
  private final CustomerRows rows;
  private final NameWords names;
  private final JdbcTemplate jdbc;

  CustomerSource(CustomerSearch search, CustomerRows rows, NameWords names, JdbcTemplate jdbc) {
    this.search = search;
    this.rows = rows;
    this.names = names;
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
    boolean unsure = query.words().stream().anyMatch(TypingError::isPossible);
    if (!unsure || !query.codes().isEmpty()) {
      return List.of();
    }
    List<String> typed = query.words();
    List<List<String>> each = names.meant(typed);
    List<List<String>> meant = each.stream().filter(words -> !words.isEmpty()).toList();
    List<String> unknown =
        IntStream.range(0, typed.size())
            .filter(at -> each.get(at).isEmpty())
            .mapToObj(typed::get)
            .toList();
    return meant.isEmpty()
        ? List.of()
        : jdbc
            .query(
                named(meant).statement().planned(),
                (row, number) ->
                    new Named(CustomerId.of(row.getString(1)), row.getLong(2), row.getString(3)))
            .stream()
            .filter(customer -> customer.isMeant(meant) && customer.mayBeMeant(unknown))
            .sorted(Comparator.comparingInt(customer -> customer.unlikeness(meant)))
            .limit(limit)
            .map(customer -> customer.hit(meant))
            .toList();
  }

  /**
   * The newest customers with one of the alternatives for each word in their names. By the index of
   * their words: PostgreSQL would read the newest customers instead, since it expects more matches.
   */
  private static Part named(List<List<String>> words) {
    return Part.join(" and ", words.stream().map(CustomerSource::beginning).toList())
        .within(
            "select customer_id, number, name from (select * from customers.customer where ",
            " offset 0) as customer order by number desc limit ?",
            CANDIDATES);
  }

  private static Part beginning(List<String> alternatives) {
    return Part.join(
            " or ",
            alternatives.stream().map(word -> Part.of("folded like ?", "% " + word + "%")).toList())
        .within("(", ")");
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

  private record Named(CustomerId id, long number, String name) {
    private List<String> words() {
      return SearchQuery.of(name).words();
    }

    boolean isMeant(List<List<String>> words) {
      return words.stream().noneMatch(alternatives -> place(alternatives) == alternatives.size());
    }

    /** Whether each word that resembles no name much may be one of this name's. */
    boolean mayBeMeant(List<String> unknown) {
      List<String> own = words();
      return unknown.stream()
          .allMatch(typed -> own.stream().anyMatch(word -> TypingError.mayBeBetween(typed, word)));
    }

    /** The least for a name with the most similar words. */
    int unlikeness(List<List<String>> words) {
      return words.stream().mapToInt(this::place).sum();
    }

    /** The place of the first alternative in the name; behind the last one if none is. */
    private int place(List<String> alternatives) {
      List<String> own = words();
      int place = 0;
      while (place < alternatives.size() && !own.contains(alternatives.get(place))) {
        place++;
      }
      return place;
    }

    SearchHit hit(List<List<String>> words) {
      Set<String> alike =
          words.stream()
              .map(alternatives -> alternatives.get(place(alternatives)))
              .collect(Collectors.toSet());
      return CustomerSource.hit(
          id,
          SearchQuery.mark(name, alike),
          HighlightedText.plain(CustomerNumber.shown(number)),
          MatchRank.SIMILAR);
    }
  }
}
