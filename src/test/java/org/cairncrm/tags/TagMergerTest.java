package org.cairncrm.tags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.NotFound;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.shell.SearchQuery;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.work.Worker;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Tags are merged and deleted, for all customers who have them. */
@CairnTest
class TagMergerTest {
  private static final Actor ANNA = Actor.person("anna");

  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  private final String vip = "VIP " + mark;
  private final String vips = "Vips " + mark;

  @Autowired Tags tags;
  @Autowired TagSource source;
  @Autowired UntagAction untagging;
  @Autowired Callers callers;
  @Autowired Customers customers;
  @Autowired Journal journal;
  @Autowired Worker worker;

  @Test
  void the_customers_of_a_merged_tag_get_the_other_one_and_their_histories_say_who_merged_it() {
    CustomerId both = someone();
    CustomerId one = someone();
    CustomerTag from = add(both, vips);
    add(one, vips);
    CustomerTag into = add(both, vip);

    Tag merged = Caller.as(ANNA, () -> tags.merge(from.id(), into.id()));
    assertThat(merged.mergedInto()).isEqualTo(into.id());
    assertThat(merged.customers()).isEqualTo(2);
    assertThat(tags.merge(from.id(), into.id()).version()).as("again").isEqualTo(merged.version());
    worker.sweep();

    assertThat(tags.of(both)).extracting(CustomerTag::id).containsExactly(into.id());
    assertThat(tags.of(one)).extracting(CustomerTag::id).containsExactly(into.id());
    assertThat(tags.get(from.id()).customers()).isZero();
    assertThat(tags.get(into.id()).customers()).isEqualTo(2);
    assertThat(events(both))
        .containsExactly("customer-untagged", "customer-tagged", "customer-tagged");
    assertThat(events(one))
        .containsExactly("customer-untagged", "customer-tagged", "customer-tagged");
    assertThat(history(one).getFirst().data()).contains(vips, "\"mergedInto\": \"" + vip);
    assertThat(history(one).subList(0, 2)).extracting(Recorded::actor).containsOnly(ANNA);
  }

  @Test
  void a_deleted_tag_is_removed_from_its_customers_and_its_name_is_free_again() {
    CustomerId customer = someone();
    UUID tag = add(customer, vip).id();

    Caller.as(ANNA, () -> tags.delete(tag));
    assertThat(tags.delete(tag).endedAt()).as("again").isNotNull();
    assertThat(tags.suggestions()).doesNotContain(vip);
    assertThat(source.find(SearchQuery.of(vip), 5)).isEmpty();
    assertThatThrownBy(() -> untagging.require(Map.of("tag", vip))).isInstanceOf(Invalid.class);
    worker.sweep();

    assertThat(tags.of(customer)).isEmpty();
    assertThat(events(customer)).containsExactly("customer-untagged", "customer-tagged");
    assertThat(history(customer).getFirst().actor()).isEqualTo(ANNA);
    assertThat(add(customer, vip).id()).isNotEqualTo(tag);
  }

  @Test
  void more_customers_than_one_step_changes_all_lose_a_deleted_tag() {
    List<CustomerId> many = new ArrayList<>();
    for (int i = 0; i < 101; i++) {
      many.add(someone());
    }
    UUID tag = many.stream().map(one -> add(one, vip).id()).toList().getFirst();
    tags.delete(tag);
    worker.sweep();
    assertThat(tags.get(tag).customers()).isZero();
    assertThat(many).allSatisfy(one -> assertThat(tags.of(one)).isEmpty());
  }

  @Test
  void a_tag_whose_successor_is_merged_or_deleted_meanwhile_leads_to_where_that_one_leads() {
    CustomerId first = someone();
    UUID gold = add(someone(), "Gold " + mark).id();
    UUID from = add(first, vips).id();
    UUID into = add(someone(), vip).id();
    tags.merge(from, into);
    tags.merge(into, gold);
    worker.sweep();
    assertThat(tags.of(first)).extracting(CustomerTag::id).containsExactly(gold);

    CustomerId second = someone();
    UUID other = add(second, vips).id();
    tags.merge(other, gold);
    tags.delete(gold);
    worker.sweep();
    assertThat(tags.of(second)).isEmpty();
    assertThat(tags.get(other).mergedInto()).isNull();
  }

  @Test
  void a_removed_tag_that_was_merged_meanwhile_comes_back_as_the_other_one() {
    CustomerId customer = someone();
    UUID from = add(customer, vips).id();
    UUID into = add(someone(), vip).id();
    tags.remove(customer, from);
    tags.merge(from, into);

    tags.restore(customer, from);
    assertThat(tags.of(customer)).extracting(CustomerTag::id).containsExactly(into);
    tags.remove(customer, into);
    tags.delete(into);
    assertThatThrownBy(() -> tags.restore(customer, into))
        .isInstanceOf(Conflict.class)
        .hasMessage("The tag “%s” was merged or deleted".formatted(vip));
  }

  @Test
  void a_saved_filter_by_a_merged_tag_finds_the_customers_of_the_other_one() {
    CustomerId customer = someone();
    UUID from = add(customer, vips).id();
    UUID into = add(someone(), vip).id();
    tags.merge(from, into);
    worker.sweep();

    assertThat(count("tags:any-of:" + from)).isEqualTo("{\"rows\":2}");
    assertThat(count("tags:any-of:" + from + "," + into)).isEqualTo("{\"rows\":2}");
    tags.delete(into);
    worker.sweep();
    assertThat(count("tags:any-of:" + from)).isEqualTo("{\"rows\":0}");
    assertThat(count("tags:any-of:VIP")).contains("\"of tags has no value “VIP”\"");
    assertThat(count("tags:any-of:,")).contains("\"of tags needs a value after tags:any-of:\"");
  }

  @Test
  void what_cannot_be_merged_is_refused() {
    UUID from = add(someone(), vips).id();
    UUID into = add(someone(), vip).id();

    assertThatThrownBy(() -> tags.merge(into, into)).hasMessage("into must be another tag");
    assertThatThrownBy(() -> tags.merge(into, Ids.next()))
        .isInstanceOf(Invalid.class)
        .hasMessage("into must be the id of a tag");
    assertThatThrownBy(() -> tags.merge(Ids.next(), into)).isInstanceOf(NotFound.class);
    tags.delete(from);
    assertThatThrownBy(() -> tags.merge(into, from)).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> tags.merge(from, into)).isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> tags.change(from, new TagContent("New " + mark, TagColour.RED), 2))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void two_tags_that_are_renamed_at_once_do_not_get_the_same_name() throws Exception {
    UUID one = add(someone(), vips).id();
    UUID other = add(someone(), vip).id();
    var start = new CyclicBarrier(2);
    List<Future<Tag>> renamed;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      renamed = threads.invokeAll(List.of(renaming(one, start), renaming(other, start)));
    }
    List<Throwable> refused = new ArrayList<>();
    for (Future<Tag> result : renamed) {
      try {
        result.get();
      } catch (ExecutionException fault) {
        refused.add(Objects.requireNonNull(fault.getCause()));
      }
    }
    assertThat(refused).singleElement().isInstanceOf(Conflict.class);
  }

  private Callable<Tag> renaming(UUID tag, CyclicBarrier start) {
    return () -> {
      start.await();
      return tags.change(tag, new TagContent("Gold " + mark, TagColour.AMBER), 1);
    };
  }

  private String count(String filter) {
    return callers.system().get("/api/lists/customers/count?filter=" + filter).body();
  }

  private CustomerTag add(CustomerId customer, String name) {
    return tags.add(customer, new NewTag(name, null)).value();
  }

  private CustomerId someone() {
    return customers.register(NewCustomer.named("Someone")).value().id();
  }

  private List<String> events(CustomerId customer) {
    return history(customer).stream()
        .map(Recorded::name)
        .filter(name -> name.endsWith("tagged"))
        .toList();
  }

  private List<Recorded> history(CustomerId customer) {
    return journal.newest(customer, JournalFilter.ALL, PageRequest.first(50)).items();
  }
}
