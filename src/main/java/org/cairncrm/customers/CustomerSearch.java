package org.cairncrm.customers;

import static org.cairncrm.customers.db.Tables.CONTACT_POINT;
import static org.cairncrm.customers.db.Tables.CUSTOMER;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.left;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.replace;
import static org.jooq.impl.DSL.select;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.cairncrm.shared.Cursor;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Page;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record3;
import org.jooq.Select;
import org.jooq.conf.SettingsTools;
import org.jooq.conf.StatementType;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds customers by what people type. Each rank is a query of its own that stops at the limit:
 * exact matches by their index, names by theirs in their order, the rest newest first, where
 * PostgreSQL chooses between the trigrams of a rare part of a word and the newest rows for a common
 * one.
 */
@Component
class CustomerSearch {
  private static final int EXACT = 0;
  private static final int BY_NAME = 1;
  private static final int ELSEWHERE = 2;

  /** As the index {@code customer_name} has it. */
  private static final Field<String> BEGINNING =
      field("{0} collate \"C\"", String.class, left(CUSTOMER.FOLDED, inline(100)));

  private static final Field<Integer> RANK = field(name("rank"), Integer.class);
  private static final Field<String> PLACE = field(name("place"), String.class);
  private static final Field<CustomerId> ID =
      field(name("hit", "customer_id"), CUSTOMER.CUSTOMER_ID.getDataType());
  private static final int TRIGRAM = 3;

  private final DSLContext sql;
  private final CustomerRows rows;

  /**
   * What was typed stands in the statement itself: a generic plan could not know what it matches.
   */
  CustomerSearch(DSLContext sql, CustomerRows rows) {
    this.sql =
        DSL.using(
            sql.configuration()
                .derive(
                    SettingsTools.clone(sql.settings())
                        .withStatementType(StatementType.STATIC_STATEMENT)));
    this.rows = rows;
  }

  Page<Customer> find(
      @Nullable String typed, @Nullable String accountManager, @Nullable String cursor, int limit) {
    Condition whose =
        accountManager == null ? noCondition() : CUSTOMER.ACCOUNT_MANAGER.eq(accountManager);
    SearchWords words = SearchWords.of(typed);
    Place after = Cursor.decode(cursor, Place::of);
    var hits =
        IntStream.rangeClosed(after == null ? EXACT : after.rank(), ELSEWHERE)
            .mapToObj(rank -> hits(rank, words, whose, after, limit))
            .reduce(Select::unionAll)
            .orElseThrow();
    List<Hit> found =
        sql.select(RANK, PLACE, rows.customer)
            .from(hits.asTable("hit"))
            .join(CUSTOMER)
            .on(CUSTOMER.CUSTOMER_ID.eq(ID))
            .orderBy(RANK, PLACE, CUSTOMER.NUMBER.desc())
            .limit(limit + 1)
            .fetch(mapping(Hit::new));
    Page<Hit> page = Page.of(found, limit, Hit::cursor);
    return new Page<>(page.items().stream().map(Hit::customer).toList(), page.next());
  }

  private Select<Record3<Integer, String, CustomerId>> hits(
      int rank, @Nullable SearchWords words, Condition whose, @Nullable Place after, int limit) {
    boolean byName = rank == BY_NAME;
    return select(
            inline(rank).as(RANK),
            (byName ? BEGINNING : inline("")).as(PLACE),
            CUSTOMER.CUSTOMER_ID.as(ID))
        .from(CUSTOMER)
        .where(whose)
        .and(words == null ? everyone(rank) : matches(rank, words))
        .and(after == null || after.rank() != rank ? noCondition() : beyond(after, byName))
        .orderBy(
            byName ? List.of(BEGINNING, CUSTOMER.NUMBER.desc()) : List.of(CUSTOMER.NUMBER.desc()))
        .limit(limit + 1);
  }

  private static Condition everyone(int rank) {
    return rank == ELSEWHERE ? noCondition() : falseCondition();
  }

  private static Condition matches(int rank, SearchWords words) {
    Condition exact = exactly(words);
    Condition byName = BEGINNING.like(pattern(" ", words.whole(), "%"));
    return switch (rank) {
      case EXACT -> exact;
      case BY_NAME -> byName.andNot(exact);
      default -> contains(words).andNot(byName).andNot(exact);
    };
  }

  private static Condition exactly(SearchWords words) {
    Long number = words.number();
    if (number != null) {
      return CUSTOMER.NUMBER.eq(number);
    }
    String contactPoint = words.contactPoint();
    return contactPoint == null
        ? falseCondition()
        : CUSTOMER.CUSTOMER_ID.in(
            select(CONTACT_POINT.CUSTOMER_ID)
                .from(CONTACT_POINT)
                .where(CONTACT_POINT.KIND.in(ContactKind.values()))
                .and(CONTACT_POINT.VALUE.eq(contactPoint)));
  }

  /** Trigrams know nothing of one or two letters, but of words that begin with them. */
  private static Condition contains(SearchWords words) {
    return and(
        words.words().stream()
            .map(
                word ->
                    CUSTOMER.FOLDED.like(pattern(word.length() < TRIGRAM ? "% " : "%", word, "%")))
            .toList());
  }

  /** Escapes after folding, which makes a percent sign of some other signs. */
  private static Field<String> pattern(String before, String text, String after) {
    Field<String> folded = field("public.fold({0})", String.class, inline(text));
    for (String special : List.of("\\", "%", "_")) {
      folded = replace(folded, inline(special), inline("\\" + special));
    }
    return concat(inline(before), folded, inline(after));
  }

  private static Condition beyond(Place after, boolean byName) {
    Condition newer = CUSTOMER.NUMBER.lt(after.number());
    return byName ? BEGINNING.ge(after.name()).and(BEGINNING.gt(after.name()).or(newer)) : newer;
  }

  private record Hit(int rank, String place, Customer customer) {
    Cursor cursor() {
      return Cursor.of(
          rank, Objects.requireNonNull(CustomerNumber.parse(customer.number())), place);
    }
  }

  /** Where a page ended. */
  private record Place(int rank, long number, String name) {
    static Place of(List<String> keys) {
      int rank = Integer.parseInt(keys.getFirst());
      return new Place(
          Objects.checkIndex(rank, ELSEWHERE + 1),
          Long.parseLong(keys.get(1)),
          String.join("\n", keys.subList(2, keys.size())));
    }
  }
}
