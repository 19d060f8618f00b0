package org.cairncrm.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.cairncrm.shared.CustomerId;
import org.junit.jupiter.api.Test;

class JourneyMapTest {
  private final JourneyMap map = MapFixtures.read(MapFixtures.SMALL_MAP);
  private final CustomerId customer = CustomerId.next();

  @Test
  void an_event_leads_to_the_furthest_stage_whose_condition_holds() {
    assertThat(lead(1).reached().target().name()).isEqualTo("first");
    assertThat(lead(3).reached().target().name()).isEqualTo("regular");
    assertThat(lead(9).reached().target().name()).isEqualTo("regular");
  }

  @Test
  void an_event_that_leads_nowhere_is_left_alone() {
    assertThat(map.start(MapFixtures.order(customer, 2, MapFixtures.MONDAY))).isNull();
  }

  @Test
  void what_was_missed_further_on_is_known_with_what_was_seen() {
    JourneyMap.Sight missed = Objects.requireNonNull(lead(1).missed());

    assertThat(missed.target().name()).isEqualTo("regular");
    assertThat(missed.outcome().held()).isFalse();
    assertThat(missed.outcome().saw()).isNotEmpty();
    assertThat(lead(3).missed()).isNull();
  }

  @Test
  void a_stage_without_condition_is_reached_by_every_such_event() {
    var lead =
        Objects.requireNonNull(map.start(MapFixtures.handOver(customer, MapFixtures.MONDAY)));

    assertThat(lead.reached().target().name()).isEqualTo("under-way");
    assertThat(lead.reached().outcome().saw()).hasSize(1);
  }

  @Test
  void nobody_is_moved_to_a_stage_who_is_there_or_beyond() {
    var handOver = MapFixtures.handOver(customer, MapFixtures.MONDAY);

    assertThat(map.lead("first", handOver)).isNotNull();
    assertThat(map.lead("under-way", handOver)).isNull();
    assertThat(map.lead("regular", handOver)).isNull();
  }

  @Test
  void a_stage_that_is_no_longer_drawn_has_no_place_and_keeps_its_name() {
    assertThat(map.rank("gone")).isEqualTo(-1);
    assertThat(map.titleOf("gone")).isEqualTo("gone");
    assertThat(map.titleOf("regular")).isEqualTo("Regular");
  }

  private JourneyMap.Lead lead(int nth) {
    return Objects.requireNonNull(map.start(MapFixtures.order(customer, nth, MapFixtures.MONDAY)));
  }
}
