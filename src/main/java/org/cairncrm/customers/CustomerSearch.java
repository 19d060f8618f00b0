package org.cairncrm.customers;

import static org.jooq.impl.DSL.trueCondition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cairncrm.shared.Cursor;
import org.cairncrm.shared.CursorKeys;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Finds customers by the text that people type. Each rank is a query of its own that stops at the
 * limit: exact matches by their index, names by their index in its order, and the rest newest
 * first. For the rest, PostgreSQL chooses between the trigrams of a rare part of a word and the
 * newest rows for a common one. Each query is planned for its text, since a generic plan cannot
 * know how many rows the text matches.
 */
@Component
class CustomerSearch {
  private static final int EXACT = 0;
  private static final int BY_NAME = 1;
  private static final int ELSEWHERE = 2;

  /** The expression of the index {@code customer_name}. */
  private static final String BEGINNING = "left(folded, 100) collate \"C\"";

  private static final int TRIGRAM = 3;

  private final JdbcTemplate jdbc;
  private final CustomerRows rows;

  CustomerSearch(JdbcTemplate jdbc, CustomerRows rows) {
    this.jdbc = jdbc;
    this.rows = rows;
  }

  Page<Customer> find(
      @Nullable String typed, @Nullable String accountManager, PageRequest request) {
    SearchWords words = SearchWords.of(typed);
    Place after = Cursor.decode(request.cursor(), Place::of);
    int limit = request.limit();
    List<Part> hits =
        IntStream.rangeClosed(after == null ? EXACT : after.rank(), ELSEWHERE)
            .boxed()
            .flatMap(
                rank ->
                    matches(rank, words)
                        .map(match -> hits(rank, match, accountManager, after, limit)))
            .toList();
    if (hits.isEmpty()) {
      return new Page<>(List.of(), null);
    }
    Part found =
        Part.join(" union all ", hits)
            .within(
                "select rank, place, " + CustomerRows.WHOLE + " from (",
                ") as hit join customers.customer c on c.customer_id = hit.customer_id"
                    + " order by rank, place, c.number desc limit ?",
                limit + 1);
    Page<Hit> page =
        Page.of(
            jdbc.query(found.statement().planned(), (row, number) -> hit(row)), limit, Hit::cursor);
    return page.map(Hit::customer);
  }

  /** The customers of {@link #find}, in any order. */
  Condition condition(String typed) {
    SearchWords words = SearchWords.of(typed);
    if (words == null) {
      return trueCondition();
    }
    Part any =
        Part.join(
            " or ",
            Stream.of(
                    Stream.ofNullable(exactly(words)),
                    Stream.of(like(BEGINNING, "' '", words.whole()), contains(words)))
                .flatMap(parts -> parts)
                .toList());
    return DSL.condition(
        "customer.customer_id in (select customer_id from customers.customer where "
            + any.sql()
            + ")",
        any.values().toArray());
  }

  /** Customers with the same folded name, or with one of the contact points. */
  List<Customer> alike(Profile wanted, int limit) {
    String name = wanted.name().strip().replaceAll("\\s+", " ");
    Part sameName =
        like(BEGINNING, "' '", name).and(Part.of("public.fold(name) = public.fold(?)", name));
    List<Part> same =
        Stream.concat(
                Stream.of(sameName),
                Stream.of(wanted.emails(), wanted.phones())
                    .flatMap(List::stream)
                    .map(CustomerSearch::hasContactPoint))
            .map(part -> part.within("select customer_id from customers.customer where ", ""))
            .toList();
    Part found =
        Part.join(" union ", same)
            .within(
                "select "
                    + CustomerRows.WHOLE
                    + " from customers.customer c"
                    + " where c.customer_id in (",
                ") order by c.number desc limit ?",
                limit);
    return jdbc.query(found.statement().planned(), (row, number) -> rows.customer(row, 1));
  }

  private static Part hasContactPoint(String value) {
    return Part.of(
        "customer_id in (select customer_id from customers.contact_point"
            + " where kind in ('EMAIL', 'PHONE') and value = ?)",
        value);
  }

  private Hit hit(ResultSet row) throws SQLException {
    return new Hit(row.getInt(1), row.getString(2), rows.customer(row, 3));
  }

  private static Part hits(
      int rank, Part match, @Nullable String accountManager, @Nullable Place after, int limit) {
    boolean byName = rank == BY_NAME;
    Part where = match;
    if (accountManager != null) {
      where = where.and(Part.of("account_manager = ?", accountManager));
    }
    if (after != null && after.rank() == rank) {
      where = where.and(beyond(after, byName));
    }
    return where.within(
        "(select %d as rank, %s as place, customer_id from customers.customer where "
            .formatted(rank, byName ? BEGINNING : "''"),
        " order by %snumber desc limit ?)".formatted(byName ? BEGINNING + ", " : ""),
        limit + 1);
  }

  /** The condition for a hit of that rank; empty when the rank can have no hits. */
  private static Stream<Part> matches(int rank, @Nullable SearchWords words) {
    if (words == null) {
      return rank == ELSEWHERE ? Stream.of(Part.of("true")) : Stream.of();
    }
    Part exact = exactly(words);
    Part byName = like(BEGINNING, "' '", words.whole());
    return switch (rank) {
      case EXACT -> Stream.ofNullable(exact);
      case BY_NAME -> Stream.of(exact == null ? byName : byName.andNot(exact));
      default -> {
        Part contains = contains(words).andNot(byName);
        yield Stream.of(exact == null ? contains : contains.andNot(exact));
      }
    };
  }

  private static @Nullable Part exactly(SearchWords words) {
    Long number = words.number();
    if (number != null) {
      return Part.of("number = ?", number);
    }
    String contactPoint = words.contactPoint();
    return contactPoint == null ? null : hasContactPoint(contactPoint);
  }

  private static Part contains(SearchWords words) {
    return Part.join(" and ", words.words().stream().map(CustomerSearch::contains).toList());
  }

  /** Trigrams cannot find one or two letters inside a word, only at its beginning. */
  private static Part contains(List<String> spellings) {
    return Part.join(
            " or ",
            spellings.stream()
                .map(word -> like("folded", word.length() < TRIGRAM ? "'% '" : "'%'", word))
                .toList())
        .within("(", ")");
  }

  private static Part like(String what, String before, String text) {
    return Part.of("%s like %s || public.literally(?) || '%%'".formatted(what, before), text);
  }

  private static Part beyond(Place after, boolean byName) {
    return byName
        ? Part.of(
            "%1$s >= ? and (%1$s > ? or number < ?)".formatted(BEGINNING),
            after.name(),
            after.name(),
            after.number())
        : Part.of("number < ?", after.number());
  }

  private record Hit(int rank, String place, Customer customer) {
    Cursor cursor() {
      return Cursor.of(
          rank, Objects.requireNonNull(CustomerNumber.parse(customer.number())), place);
    }
  }

  /** The position at which a page ended. */
  private record Place(int rank, long number, String name) {
    static Place of(CursorKeys keys) {
      return new Place(
          Objects.checkIndex(keys.whole(), ELSEWHERE + 1), keys.number(), keys.lines());
    }
  }
}
