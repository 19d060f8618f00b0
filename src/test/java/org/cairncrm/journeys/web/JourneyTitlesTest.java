package org.cairncrm.journeys.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.cairncrm.access.Caller;
import org.cairncrm.access.Role;
import org.cairncrm.journeys.Journeys;
import org.cairncrm.shared.Actor;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.Http;
import org.cairncrm.testing.Regulars;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Histories and tries name journeys, stages and exits in the language of the reader. */
@CairnTest
class JourneyTitlesTest {
  /** Written in Polish, with English texts. */
  private static final String MAP =
      """
      journey: %s
      title: Zakupy
      texts: {en: {title: Purchases}}
      reentry: always
      entry: [{on: order-placed}]
      stages:
        - stage: bought
          title: Kupione
          texts: {en: {title: Bought}}
          enter: [{on: order-placed}]
        - stage: %s
          title: Cisza
          texts: {en: {title: Silence}}
          enter: [{after: P20D, from: [bought], unless: order-placed}]
      """;

  @Autowired Callers callers;
  @Autowired Regulars regulars;
  @Autowired Journeys journeys;

  private final String name = "titles-" + UUID.randomUUID().toString().substring(0, 8);
  private Http marketing;
  private CustomerId customer;

  @BeforeEach
  void a_customer_whose_journey_began_three_times() {
    marketing = callers.person(Role.MARKETING);
    Caller.as(
        Actor.CAIRN,
        () -> {
          journeys.maps().create(MAP.formatted(name, "silent"));
          return journeys.maps().publish(name, 1, null);
        });
    customer = regulars.withThreeOrders("Titles", null);
  }

  @AfterEach
  void retire() {
    Caller.as(Actor.CAIRN, () -> journeys.maps().retire(name));
  }

  @Test
  void an_english_reader_sees_the_english_titles_of_a_map_that_is_written_in_polish() {
    assertThat(history("en"))
        .contains("Entered", ">Purchases</", ">Silence</")
        .doesNotContain("Zakupy", "Cisza", "Kupione");
  }

  @Test
  void a_polish_reader_sees_how_it_is_written() {
    assertThat(history("pl")).contains(">Zakupy</").doesNotContain("Purchases", "Silence");
  }

  @Test
  void a_run_that_ended_because_the_customer_began_again_says_so_in_each_language() {
    assertThat(history("en")).contains("Began again").doesNotContain(">restarted<", ": restarted");
    assertThat(history("pl")).contains("Rozpoczęcie od nowa").doesNotContain("restarted");
    assertThat(history("ro")).contains("A început din nou");
    assertThat(history("it")).contains("Ricominciato");
  }

  @Test
  void a_try_names_stages_that_are_gone_in_the_language_of_the_reader() {
    JsonNode started =
        JsonMapper.shared()
            .readTree(
                marketing
                    .post(
                        "/api/journeys/" + name + "/simulations",
                        JsonMapper.shared()
                            .createObjectNode()
                            .put("text", MAP.formatted(name, "mute").replace("Silence", "Mute"))
                            .toString())
                    .body());
    String page =
        marketing
            .get(
                "/journeys/" + name + "/simulations/" + started.path("id").asString(),
                "Accept-Language",
                "en")
            .body();

    assertThat(page).contains("<b>Mute</b>", "<b>Silence</b>").doesNotContain("<b>Cisza</b>");
  }

  private String history(String language) {
    return marketing.get("/customers/" + customer, "Accept-Language", language).body();
  }
}
