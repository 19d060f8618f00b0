package org.cairncrm.customers;

import static org.cairncrm.customers.db.Tables.NAME_WORD;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.insertInto;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.unnest;
import static org.jooq.impl.DSL.val;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairncrm.customers.db.tables.records.NameWordRecord;
import org.cairncrm.events.Statement;
import org.cairncrm.shared.words.TypingError;
import org.cairncrm.shell.SearchQuery;
import org.jooq.CommonTableExpression;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The words of all customers' names. A word that was typed with an error is looked for among these,
 * which are far fewer than the customers; then the customers are found by the words themselves.
 */
@Component
class NameWords {
  /** As in the changeset that adds the words of older customers. */
  private static final int SHORTEST = 3;

  private static final int LONGEST = 40;

  /** Words that are compared letter by letter. */
  private static final int COMPARED = 300;

  /** Words for which customers are looked up. */
  private static final int MOST = 10;

  private static final String SIMILAR =
      """
      (select distinct null as typed, word, 0 as place, 0 as distance
        from customers.name_word where word = any (string_to_array(?, ' ')))
      union all
      select typed, word, place, distance from unnest(string_to_array(?, ' ')) with ordinality as t (typed, place),
        customers.similar_words(typed, ?) with ordinality as w (word, distance)
      order by place, distance
      """;

  private final JdbcTemplate jdbc;

  NameWords(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** A statement for {@code with} that adds the words of a name that no other name has. */
  static CommonTableExpression<NameWordRecord> adding(String name) {
    String[] words =
        SearchQuery.of(name).words().stream()
            .filter(word -> word.length() >= SHORTEST && word.length() <= LONGEST)
            .toArray(String[]::new);
    var word = field(name("own", "word"), String.class);
    return name("added")
        .as(
            insertInto(NAME_WORD, NAME_WORD.WORD)
                .select(
                    select(word)
                        .from(unnest(val(words)).as("own", "word"))
                        .whereNotExists(selectOne().from(NAME_WORD).where(NAME_WORD.WORD.eq(word))))
                .returning());
  }

  /**
   * For each typed word the words that were probably meant, the most similar first. A short word is
   * taken as it is.
   */
  List<List<String>> meant(List<String> typed) {
    List<String> unsure = typed.stream().filter(TypingError::isPossible).toList();
    List<Similar> similar =
        jdbc.query(
            Statement.of(
                SIMILAR,
                unsure.stream().flatMap(NameWords::withSwaps).collect(Collectors.joining(" ")),
                String.join(" ", unsure),
                COMPARED),
            (row, number) -> new Similar(row.getString(1), row.getString(2)));
    return typed.stream()
        .map(word -> TypingError.isPossible(word) ? meant(word, similar) : List.of(word))
        .toList();
  }

  private static List<String> meant(String typed, List<Similar> similar) {
    Set<String> known =
        similar.stream()
            .filter(one -> one.typed() == null)
            .map(Similar::word)
            .collect(Collectors.toSet());
    return Stream.concat(
            withSwaps(typed).filter(known::contains),
            similar.stream()
                .filter(one -> typed.equals(one.typed()))
                .map(Similar::word)
                .filter(word -> TypingError.between(typed, word)))
        .distinct()
        .limit(MOST)
        .toList();
  }

  /**
   * The word itself and the ones with two letters swapped, which have too few trigrams in common.
   */
  private static Stream<String> withSwaps(String word) {
    return Stream.concat(Stream.of(word), TypingError.swaps(word).stream());
  }

  /**
   * A word of a name.
   *
   * @param typed the word that resembles it; null if it was asked for as it is
   */
  private record Similar(@Nullable String typed, String word) {}
}
