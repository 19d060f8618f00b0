package org.cairncrm.tags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairncrm.access.Caller;
import org.cairncrm.customers.Customers;
import org.cairncrm.customers.NewCustomer;
import org.cairncrm.events.Journal;
import org.cairncrm.events.JournalFilter;
import org.cairncrm.events.Recorded;
import org.cairncrm.shared.Actor;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Ids;
import org.cairncrm.shared.NotFound;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.shared.Stale;
import org.cairncrm.shell.SearchQuery;
import org.cairncrm.testing.CairnTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Tags of customers, and what their histories say of them. */
@CairnTest
class TagsTest {
  private static final PageRequest PAGE = PageRequest.first(50);

  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  private final String vip = "VIP " + mark;

  @Autowired Tags tags;
  @Autowired TagSource source;
  @Autowired TagAction tagging;
  @Autowired UntagAction untagging;
  @Autowired Customers customers;
  @Autowired Journal journal;

  @Test
  void a_customer_has_a_tag_once_and_the_history_says_who_added_it() {
    CustomerId customer = someone();
    CustomerTag added =
        Caller.as(Actor.person("anna"), () -> tags.add(customer, named(vip)).value());

    assertThat(tags.add(customer, named(vip)).created()).isFalse();
    assertThat(tags.of(customer)).containsExactly(added);
    assertThat(added.addedBy()).isEqualTo(Actor.person("anna"));
    assertThat(events(customer)).containsExactly("customer-tagged");
    assertThat(newest(customer).actor()).isEqualTo(Actor.person("anna"));
    assertThat(newest(customer).data()).contains(vip);
  }

  @Test
  void case_accents_and_spaces_make_no_other_tag() {
    CustomerTag first = tags.add(someone(), named("Łódź " + mark)).value();
    CustomerTag second = tags.add(someone(), named("  lodz   " + mark)).value();

    assertThat(second.id()).isEqualTo(first.id());
    assertThat(second.name()).isEqualTo("Łódź " + mark);
    assertThat(tags.get(first.id()).customers()).isEqualTo(2);
  }

  @Test
  void a_removed_tag_is_gone_from_the_customer_and_named_in_the_history() {
    CustomerId customer = someone();
    CustomerTag tag = tags.add(customer, named(vip)).value();

    assertThat(tags.remove(customer, tag.id())).isTrue();
    assertThat(tags.remove(customer, tag.id())).isFalse();

    assertThat(tags.of(customer)).isEmpty();
    assertThat(events(customer)).containsExactly("customer-untagged", "customer-tagged");
    assertThatThrownBy(() -> tags.remove(customer, Ids.next())).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> tags.of(CustomerId.next())).isInstanceOf(NotFound.class);
  }

  @Test
  void a_tag_is_renamed_for_everybody_unless_the_name_is_taken() {
    CustomerId customer = someone();
    CustomerTag tag = tags.add(customer, named(vip)).value();
    tags.add(customer, named("Other " + mark));

    Tag renamed = tags.change(tag.id(), new TagContent("Gold " + mark, TagColour.AMBER), 1);

    assertThat(renamed.version()).isEqualTo(2);
    assertThat(tags.of(customer)).extracting(CustomerTag::name).contains("Gold " + mark);
    assertThatThrownBy(
            () -> tags.change(tag.id(), new TagContent("OTHER " + mark, TagColour.RED), 2))
        .isInstanceOf(Conflict.class)
        .hasMessage("Another tag is named “Other %s”: merge the two instead".formatted(mark));
    assertThatThrownBy(() -> tags.change(tag.id(), new TagContent("New " + mark, TagColour.RED), 1))
        .isInstanceOf(Stale.class);
    assertThat(tags.change(tag.id(), new TagContent("gold " + mark, TagColour.AMBER), 2).name())
        .as("its own name in other letters")
        .isEqualTo("gold " + mark);
  }

  @Test
  void bulk_actions_add_and_remove_a_tag_and_say_what_is_wrong() {
    CustomerId customer = someone();
    UUID run = Ids.next();
    assertThat(tagging.apply(run, customer.value(), Map.of("tag", vip))).isTrue();
    assertThat(tagging.apply(run, customer.value(), Map.of("tag", vip))).isFalse();
    assertThat(untagging.apply(run, customer.value(), Map.of("tag", vip))).isTrue();
    assertThat(untagging.apply(run, customer.value(), Map.of("tag", vip))).isFalse();

    assertThatThrownBy(() -> tagging.require(Map.of("tag", " ")))
        .hasMessage("tag must not be empty");
    assertThatThrownBy(() -> tagging.require(Map.of("tag", "x".repeat(51))))
        .hasMessage("tag must have at most 50 characters");
    assertThatThrownBy(() -> untagging.require(Map.of("tag", "none " + mark)))
        .hasMessage("tag must be the name of a tag");
    assertThat(tagging.fields().getFirst().suggestions().get()).contains(vip);
  }

  @Test
  void the_search_leads_from_a_tag_to_its_customers() {
    CustomerTag tag = tags.add(someone(), named("Großhändler " + mark)).value();

    assertThat(source.find(SearchQuery.of("grosshandler " + mark), 5))
        .extracting(hit -> hit.page())
        .containsExactly("/customers?filter=tags:any-of:" + tag.id());
  }

  @Test
  void all_tags_are_listed_by_name_page_by_page() {
    tags.add(someone(), named("zz b " + mark));
    tags.add(someone(), named("ZZ Á " + mark));
    List<String> names = tags.suggestions();

    assertThat(names.indexOf("ZZ Á " + mark)).isEqualTo(names.indexOf("zz b " + mark) - 1);
    var first = tags.list(PageRequest.first(1));
    assertThat(tags.list(new PageRequest(first.next(), 1)).items())
        .extracting(Tag::name)
        .containsExactly(names.get(1));
  }

  private static NewTag named(String name) {
    return new NewTag(name, null);
  }

  private CustomerId someone() {
    return customers.register(NewCustomer.named("Someone")).value().id();
  }

  private List<String> events(CustomerId customer) {
    return all(customer).stream()
        .map(Recorded::name)
        .filter(name -> name.endsWith("tagged"))
        .toList();
  }

  private Recorded newest(CustomerId customer) {
    return all(customer).getFirst();
  }

  private List<Recorded> all(CustomerId customer) {
    return journal.newest(customer, JournalFilter.ALL, PAGE).items();
  }
}
