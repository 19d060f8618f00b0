package org.cairncrm.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairncrm.customers.db.Tables.NAME_WORD;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairncrm.shell.MatchRank;
import org.cairncrm.shell.SearchHit;
import org.cairncrm.shell.SearchQuery;
import org.cairncrm.testing.CairnTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Customers whose names were typed with errors. */
@CairnTest
class NamesWithErrorsTest {
  @Autowired CustomerSource source;
  @Autowired Customers customers;
  @Autowired DSLContext sql;

  /** Letters that no other name has. */
  private final String rare =
      UUID.randomUUID()
          .toString()
          .replace("-", "")
          .substring(0, 12)
          .chars()
          .mapToObj(digit -> String.valueOf((char) ('g' + Character.digit(digit, 16))))
          .collect(Collectors.joining());

  private Customer named(String name) {
    return customers.register(NewCustomer.named(name)).value();
  }

  private List<String> find(String typed) {
    return source.find(SearchQuery.of(typed), 50).stream().map(SearchHit::id).toList();
  }

  private static String swapped(String word, int at) {
    return word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"amrk", "mrak", "makr", "mark", "maark"})
  void wherever_the_error_is_in_a_short_word(String typed) {
    Customer mark = named("Mark " + rare);

    assertThat(find(typed + " " + rare)).containsExactly(mark.id().toString());
  }

  @Test
  void with_an_error_in_each_word() {
    Customer ewa = named("Żaneta " + rare + "-Łęcka");
    named("Wanda " + rare + "-Łęcka");

    List<SearchHit> found =
        source.find(SearchQuery.of("zaneat " + swapped(rare, 4) + " leckka"), 50);

    assertThat(found).extracting(SearchHit::id).containsExactly(ewa.id().toString());
    assertThat(found.getFirst().match()).isEqualTo(MatchRank.SIMILAR);
    assertThat(found.getFirst().title().marks()).hasSize(3);
  }

  @Test
  void with_two_errors_in_a_short_word_if_another_word_is_right() {
    Customer emily = named("Emily " + rare);
    named("Karol " + rare);

    assertThat(find("emyli " + rare)).containsExactly(emily.id().toString());
    assertThat(find("emyli")).doesNotContain(emily.id().toString());
    assertThat(find("xaver " + rare)).isEmpty();
  }

  @Test
  void the_most_similar_names_first() {
    Customer near = named(rare + "a");
    Customer far = named(rare + "xo");

    assertThat(find(rare + "x")).as("a part of the name").containsExactly(far.id().toString());
    assertThat(find(swapped(rare + "a", 3))).containsExactly(near.id().toString());
  }

  @Test
  void by_the_name_that_the_customer_has_now() {
    Customer before = named("Marta " + rare);
    var change =
        new CustomerChange(
            "Marta new" + rare, null, null, null, List.of(), List.of(), null, java.util.Map.of());
    customers.change(before.id(), change, 1);

    assertThat(find("marta " + swapped("new" + rare, 5))).containsExactly(before.id().toString());
    assertThat(find("marta " + swapped(rare, 5))).isEmpty();
  }

  @Test
  void keeps_each_word_once() {
    named("Marta " + rare);
    named("Anna " + rare + " " + rare);

    assertThat(sql.fetchCount(NAME_WORD, NAME_WORD.WORD.eq(rare))).isOne();
    assertThat(sql.fetchCount(NAME_WORD, NAME_WORD.WORD.eq("anna"))).isOne();
  }
}
