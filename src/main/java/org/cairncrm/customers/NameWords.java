package org.cairncrm.customers;

import static org.cairncrm.customers.db.Tables.NAME_WORD;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.insertInto;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.unnest;
import static org.jooq.impl.DSL.val;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.cairncrm.customers.db.tables.records.NameWordRecord;
import org.cairncrm.events.Statement;
import org.cairncrm.shared.words.TypingError;
import org.cairncrm.shell.SearchQuery;
import org.jooq.CommonTableExpression;
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
      select typed, word from unnest(string_to_array(?, ' ')) with ordinality as t (typed, place),
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
    Map<String, List<String>> meant = new LinkedHashMap<>();
    typed.forEach(
        word ->
            meant.put(
                word, new ArrayList<>(TypingError.isPossible(word) ? List.of() : List.of(word))));
    String unsure = typed.stream().filter(TypingError::isPossible).collect(Collectors.joining(" "));
    jdbc.query(
        Statement.of(SIMILAR, unsure, COMPARED),
        row -> {
          String word = row.getString(1);
          List<String> found = Objects.requireNonNull(meant.get(word));
          if (found.size() < MOST && TypingError.between(word, row.getString(2))) {
            found.add(row.getString(2));
          }
        });
    return List.copyOf(meant.values());
  }
}
