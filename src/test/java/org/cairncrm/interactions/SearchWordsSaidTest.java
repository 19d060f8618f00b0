package org.cairncrm.interactions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairncrm.customers.Customers;
import org.cairncrm.customers.NewCustomer;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shell.HighlightedText;
import org.cairncrm.shell.SearchHit;
import org.cairncrm.shell.SearchQuery;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.work.Worker;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class SearchWordsSaidTest {
  /** A word that nothing else in the database has. */
  private final String rare =
      UUID.randomUUID()
          .toString()
          .replace("-", "")
          .substring(0, 8)
          .chars()
          .mapToObj(digit -> String.valueOf((char) ('g' + Character.digit(digit, 16))))
          .collect(Collectors.joining());

  @Autowired ContactSource source;
  @Autowired TermsJob job;
  @Autowired Interactions interactions;
  @Autowired Customers customers;
  @Autowired Worker worker;
  @Autowired DSLContext sql;

  private void said(String subject, @Nullable String body) {
    CustomerId customer = customers.register(NewCustomer.named("Marta")).value().id();
    interactions.record(
        customer, NewInteraction.logged(Channel.PHONE, Direction.INBOUND, subject, body));
  }

  private List<SearchHit> find(String typed) {
    return source.find(SearchQuery.of(typed), 5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"zwrot", "zwrotu", "zwroty", "zwro", "pieniedzy", "pieniądze", "PIENIĘDZY"})
  void in_any_form_and_with_any_letters(String typed) {
    said("Pytanie " + rare, "Klientka prosi o zwrot pieniędzy.");
    said("Question " + rare, "Where is my parcel?");

    assertThat(find(typed + " " + rare)).hasSize(1);
  }

  @Test
  void shows_the_part_of_the_text_that_matches() {
    said(
        "About " + rare,
        "x ".repeat(100) + "the parcels came back returned to us " + "y ".repeat(100));

    HighlightedText subtitle =
        Objects.requireNonNull(find("return parcel " + rare).getFirst().subtitle());

    assertThat(subtitle.text()).startsWith("…").endsWith("…").hasSizeLessThan(160);
    assertThat(
            subtitle.pieces().stream().filter(piece -> piece.marked()).map(piece -> piece.text()))
        .containsExactly("parcels", "returned");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "ab", "a b", "!", "'", "\\", "a'b c\\d", "x:*&|!()<->", "zwrot:*"})
  void takes_whatever_is_typed(String typed) {
    assertThat(find(typed)).isNotNull();
    assertThat(find(typed + " " + rare)).isEmpty();
  }

  @Test
  void also_if_they_were_said_before_there_was_a_search() {
    said("Old " + rare, null);
    sql.execute(
        "update interactions.interaction set terms = null where subject = ?", "Old " + rare);
    assertThat(find(rare)).isEmpty();

    job.run(new org.springframework.boot.DefaultApplicationArguments());
    worker.sweep();

    assertThat(find(rare)).hasSize(1);
    assertThat(
            sql.fetchCount(
                org.cairncrm.interactions.db.Tables.INTERACTION,
                org.cairncrm.interactions.db.Tables.INTERACTION.TERMS.isNull()))
        .isZero();
  }
}
