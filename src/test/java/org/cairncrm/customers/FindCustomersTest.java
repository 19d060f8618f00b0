package org.cairncrm.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.cairncrm.shared.Cursor;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.testing.CairnTest;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class FindCustomersTest {
  private static final AtomicInteger TEST = new AtomicInteger();

  @Autowired Customers customers;
  @Autowired DSLContext sql;

  /** A name that nobody else in the database has. */
  private final String rare = "q" + letters(TEST.incrementAndGet()) + "zw";

  private static String letters(int number) {
    return "" + (char) ('a' + number / 26 % 26) + (char) ('a' + number % 26);
  }

  private Customer named(String name) {
    return customers.register(NewCustomer.named(name)).value();
  }

  private Customer reachable(String name, String email, String phone) {
    return customers.register(SampleCustomers.called(name, List.of(email), List.of(phone))).value();
  }

  private List<Customer> find(String words) {
    return customers.find(words, null, PageRequest.first(50)).items();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Żółkiewska",
        "zolkiewska",
        "ŻÓŁ",
        "kiewsk",
        "bogumila zolk",
        "zolk BOGU",
        "  Bogumiła  "
      })
  void by_part_of_a_word_whatever_the_case_and_accents(String words) {
    Customer bogumila = named("Bogumiła Żółkiewska");

    assertThat(find(words)).contains(bogumila);
    assertThat(find(words + " nobody")).isEmpty();
  }

  @Test
  void by_the_beginning_of_a_word_when_one_or_two_letters_are_typed() {
    Customer wanted = named(rare + " Ye");
    Customer other = named(rare + " Aye");

    assertThat(find(rare + " ye")).containsExactly(wanted);
    assertThat(find(rare + " y")).containsExactly(wanted);
    assertThat(find(rare + " aye")).containsExactly(other);
  }

  @Test
  void by_number() {
    Customer customer = named(rare);

    assertThat(find(customer.number()).getFirst()).isEqualTo(customer);
    assertThat(find(customer.number().toLowerCase(Locale.ROOT)).getFirst()).isEqualTo(customer);
    assertThat(find(customer.number().substring(2)).getFirst()).isEqualTo(customer);
    assertThat(find(rare + " " + customer.number().substring(0, 5))).containsExactly(customer);
  }

  @Test
  void by_e_mail() {
    Customer customer = reachable("Radu", rare + ".Radu@Example.ro", "0712 345 601");

    assertThat(find(rare + ".radu@example.RO")).containsExactly(customer);
    assertThat(find(rare + ".ra")).containsExactly(customer);
    assertThat(find("radu " + rare)).containsExactly(customer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+40 722 987 654",
        "0040722987654",
        "0722 987 654",
        "722-987-654",
        "987654",
        "(0722) 987.654"
      })
  void by_phone_as_people_write_it(String typed) {
    Customer customer =
        customers
            .register(SampleCustomers.called("Ilinca", List.of(), List.of("+40722987654")))
            .value();

    assertThat(find(typed)).contains(customer).allMatch(found -> found.name().equals("Ilinca"));
  }

  @Test
  void exact_matches_come_first_then_names_that_begin_so_then_the_newest() {
    Customer elsewhere = named("Anna " + rare + "ska");
    Customer newer = named("Bea " + rare + "ska");
    Customer second = named(rare + "son Zed");
    Customer first = named(rare + "son Abel");
    Customer exact = reachable("Zed", rare + "son@example.com", "0712 345 602");

    assertThat(find(rare)).containsExactly(first, second, exact, newer, elsewhere);
    assertThat(find(rare + "son")).containsExactly(first, second, exact);
    Customer alike = reachable("Alike", "x." + rare + "son@example.com", "0712 345 603");
    assertThat(find(rare + "son@example.com")).containsExactly(exact, alike);
  }

  @Test
  void page_by_page_each_once() {
    List<Customer> all = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      all.add(named(rare + " Begins"));
      all.add(named("Holds " + rare + " " + i));
    }
    List<Customer> found = new ArrayList<>();
    String cursor = null;
    do {
      Page<Customer> page = customers.find(rare, null, new PageRequest(cursor, 3));
      found.addAll(page.items());
      cursor = page.next();
    } while (cursor != null);

    assertThat(found).containsExactlyInAnyOrderElementsOf(all);
    assertThat(found).isEqualTo(find(rare));
  }

  @Test
  void those_of_one_account_manager() {
    Customer mine = managed("Mine", rare);
    managed("Other", "other");

    assertThat(customers.find(null, rare, PageRequest.first(50)).items()).containsExactly(mine);
    assertThat(customers.find("min", rare, PageRequest.first(50)).items()).containsExactly(mine);
    assertThat(customers.find("other", rare, PageRequest.first(50)).items()).isEmpty();
    assertThat(customers.lookedAfterBy(rare)).isEqualTo(1);
  }

  private Customer managed(String name, @Nullable String accountManager) {
    return customers
        .register(
            new NewCustomer(
                name,
                null,
                null,
                null,
                List.of(),
                List.of(),
                accountManager,
                Map.of(),
                null,
                null,
                null))
        .value();
  }

  @Test
  void all_newest_first_when_nothing_is_typed() {
    Customer older = named("Older");
    Customer newer = named("Newer");

    Page<Customer> first = customers.find(" ", null, PageRequest.first(1));
    Page<Customer> second = customers.find(null, null, new PageRequest(first.next(), 1));

    assertThat(first.items()).containsExactly(newer);
    assertThat(second.items()).containsExactly(older);
  }

  @Test
  void what_means_something_to_a_database_is_taken_literally() {
    Customer percent = named(rare + " 100% sure_thing \\ back'slash ?");

    assertThat(find(rare + " 100%")).containsExactly(percent);
    assertThat(find(rare + " sure_thing")).containsExactly(percent);
    assertThat(find(rare + " \\")).containsExactly(percent);
    assertThat(find(rare + " back'slash")).containsExactly(percent);
    assertThat(find(rare + " ?")).containsExactly(percent);
    assertThat(find(rare + " 1%sure")).isEmpty();
    assertThat(find(rare + " sure-thing")).isEmpty();
    assertThat(find(rare + " ％sure")).isEmpty();
    assertThat(find("'; drop table customers.customer; --")).isEmpty();
    assertThat(find("{0} $1 ${x} :name /* */ -- ")).isEmpty();
    assertThat(find("a\u0000b")).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", "!!!", "Mzo5", "MQ"})
  void a_cursor_of_another_list_is_refused(String cursor) {
    assertThatThrownBy(() -> customers.find("anna", null, new PageRequest(cursor, 10)))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("cursor");
  }

  @Test
  void a_cursor_beyond_the_ranks_is_refused() {
    String cursor = Cursor.of(3, 10001, "").encoded();

    assertThatThrownBy(() -> customers.find("anna", null, new PageRequest(cursor, 10)))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void after_a_change_by_what_holds_now() {
    Customer before = reachable(rare, "before." + rare + "@example.com", "0712 345 604");
    CustomerChange change =
        new CustomerChange(rare + "new", null, null, null, List.of(), List.of(), null, Map.of());

    customers.change(before.id(), change, 1);

    assertThat(find(rare + "new")).extracting(Customer::id).containsExactly(before.id());
    assertThat(find("before." + rare)).isEmpty();
  }

  @Test
  void as_fast_when_many_have_just_been_registered() {
    IntStream.range(0, 20).forEach(one -> named(rare + one));

    assertThat(sql.fetchSingle("select gin_clean_pending_list('customers.customer_folded')"))
        .as("entries that every search would have to look through")
        .extracting(row -> row.get(0, Long.class))
        .isEqualTo(0L);
  }
}
