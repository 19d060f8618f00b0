package org.cairncrm.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.cairncrm.shared.Actor;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.NotFound;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What a person sees of parked reactions, and what they can do about them. */
@CairnTest
@Import(Playground.class)
@Tag("slow")
class ParkedListTest {
  private static final String REACTION = "events.yelping";

  @Autowired Playground.Pokes pokes;
  @Autowired Playground.Yelping yelping;
  @Autowired ParkedReactions parked;
  @Autowired ParkedTable table;
  @Autowired TestClock clock;

  private final Set<Integer> broken = ConcurrentHashMap.newKeySet();

  @BeforeEach
  void nothing_parked_yet() {
    pokes.sql.execute("delete from events.parked");
    yelping.before =
        poke -> {
          if (broken.contains(poke.n())) {
            throw new IllegalStateException("broken on purpose");
          }
        };
  }

  @AfterEach
  void mend() {
    yelping.before = Playground.NOTHING;
  }

  @Test
  void has_the_newest_first_page_by_page() {
    CustomerId first = withOneParked();
    clock.advance(Duration.ofSeconds(1));
    CustomerId second = withOneParked();
    CustomerId third = withOneParked();

    List<CustomerId> seen = new ArrayList<>();
    String cursor = null;
    for (int count = 0; count < 3; count++) {
      Page<ParkedReaction> page = parked.list(null, new PageRequest(cursor, 1));
      assertThat(page.items()).hasSize(1);
      seen.add(page.items().getFirst().customer());
      cursor = page.next();
    }

    assertThat(cursor).as("the last page").isNull();
    assertThat(seen).endsWith(first).contains(second, third);
    assertThat(parked.list(null, PageRequest.first(3)).next()).isNull();
  }

  @Test
  void tells_what_failed_on_which_event() {
    CustomerId customer = withOneParked();

    ParkedReaction one = parked.list(null, PageRequest.first(9)).items().getFirst();

    assertThat(one.customer()).isEqualTo(customer);
    assertThat(one.reaction()).isEqualTo(REACTION);
    assertThat(one.seq()).isEqualTo(1);
    assertThat(one.event()).isEqualTo("test-poked");
    assertThat(one.error()).contains("broken on purpose");
    assertThat(one.tries()).isEqualTo(1);
    assertThat(one.parkedAt()).isEqualTo(clock.instant());
    assertThat(parked.get(one.id())).isEqualTo(one);
  }

  @Test
  void can_be_cut_to_a_status_and_counts_what_is_open() {
    CustomerId waiting = withOneParked();
    CustomerId dead = withOneParked();
    CustomerId dismissed = withOneParked();
    table.failed(dead, REACTION, 1, null, "too often");
    parked.dismiss(first(dismissed).id(), "a test");

    assertThat(customers(ParkedStatus.WAITING)).containsExactly(waiting);
    assertThat(customers(ParkedStatus.DEAD)).containsExactly(dead);
    assertThat(customers(ParkedStatus.DISMISSED)).containsExactly(dismissed);
    assertThat(customers(null)).hasSize(3);
    assertThat(parked.open()).isEqualTo(2);
  }

  @Test
  void refuses_a_cursor_that_is_not_its_own() {
    assertThatThrownBy(() -> parked.list(null, new PageRequest("elsewhere", 9)))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void knows_nothing_of_what_was_never_parked() {
    UUID none = UUID.randomUUID();
    assertThatThrownBy(() -> parked.get(none)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> parked.retry(none)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> parked.dismiss(none, "why")).isInstanceOf(NotFound.class);
  }

  @Test
  void keeps_who_dismissed_one_and_why() {
    CustomerId customer = withOneParked();
    clock.advance(Duration.ofSeconds(5));

    ParkedReaction dismissed = parked.dismiss(first(customer).id(), "a test");

    assertThat(dismissed.status()).isEqualTo(ParkedStatus.DISMISSED);
    assertThat(dismissed.dismissedBy()).isEqualTo(Actor.CAIRN);
    assertThat(dismissed.dismissedAt()).isEqualTo(clock.instant());
    assertThat(dismissed.dismissalReason()).isEqualTo("a test");
    assertThat(dismissed.retryAt()).isNull();
    assertThat(pokes.marked(customer)).isZero();
    assertThatThrownBy(() -> parked.dismiss(dismissed.id(), "again")).isInstanceOf(Conflict.class);
    assertThat(parked.retry(dismissed.id())).as("nothing waits").isTrue();
    assertThat(pokes.effects(customer, "yelping")).isEmpty();
  }

  @Test
  void tries_the_earliest_first_whichever_is_asked_for() {
    CustomerId customer = withOneParked();
    pokes.poke(customer, 2);
    UUID behind = all(customer).getLast().id();

    assertThat(parked.retry(behind)).isFalse();
    assertThat(first(customer).tries()).isEqualTo(2);
    assertThat(pokes.effects(customer, "yelping")).isEmpty();

    broken.clear();
    assertThat(parked.retry(behind)).isTrue();
    assertThat(pokes.effects(customer, "yelping")).containsExactly(1, 2);
    assertThat(parked.open()).isZero();
  }

  @Test
  void leaves_one_that_waits_for_a_person_when_another_is_dismissed() {
    CustomerId customer = withOneParked();
    pokes.poke(customer, 2);
    table.failed(customer, REACTION, 2, null, "too often");

    parked.dismiss(first(customer).id(), "a test");

    assertThat(pokes.parked(customer))
        .containsExactly("events.yelping 1 DISMISSED", "events.yelping 2 DEAD");
    assertThat(pokes.effects(customer, "yelping")).isEmpty();
    assertThat(pokes.marked(customer)).isEqualTo(1);
  }

  private CustomerId withOneParked() {
    CustomerId customer = pokes.customer();
    broken.add(1);
    pokes.poke(customer, 1);
    return customer;
  }

  private ParkedReaction first(CustomerId customer) {
    return all(customer).getFirst();
  }

  private List<ParkedReaction> all(CustomerId customer) {
    return parked.list(null, PageRequest.first(200)).items().stream()
        .filter(one -> one.customer().equals(customer))
        .sorted(Comparator.comparing(ParkedReaction::seq))
        .toList();
  }

  private List<CustomerId> customers(@Nullable ParkedStatus status) {
    return parked.list(status, PageRequest.first(200)).items().stream()
        .map(ParkedReaction::customer)
        .toList();
  }
}
