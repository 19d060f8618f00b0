package org.cairncrm.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.cairncrm.access.Role;
import org.cairncrm.events.Journal;
import org.cairncrm.events.JournalFilter;
import org.cairncrm.events.Recorded;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.Http;
import org.cairncrm.testing.Regulars;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A person moves a customer on a journey, and says why. */
@CairnTest
class ManualMovesTest {
  @Autowired Callers callers;
  @Autowired Regulars regulars;
  @Autowired Journeys journeys;
  @Autowired Journal journal;

  private CustomerId customer;
  private Http agent;

  @BeforeEach
  void a_loyal_customer() {
    customer = regulars.withThreeOrders("Moved by hand", null);
    agent = callers.person(Role.AGENT);
  }

  @Test
  void the_move_is_marked_as_manual_with_its_reason() {
    assertThat(move("arrived", "The orders were for a friend").statusCode()).isEqualTo(200);

    assertThat(journeys.standings(customer).getFirst().stage()).isEqualTo("arrived");
    Recorded moved =
        journal.newest(customer, JournalFilter.ALL, PageRequest.first(1)).items().getFirst();
    assertThat(moved.name()).isEqualTo("stage-set");
    assertThat(moved.text()).isEqualTo("The orders were for a friend");
    assertThat(agent.get("/customers/" + customer).body())
        .contains(
            "stages/arrived\"><b>Arrived</b></a>",
            "by hand",
            " moved the customer from ",
            "The orders were for a friend",
            "journeys/online-purchase/moves")
        .doesNotContain("??");
  }

  @Test
  void the_history_names_stages_in_the_language_of_the_person() {
    move("arrived", "The orders were for a friend");

    assertThat(agent.get("/customers/" + customer, "Accept-Language", "pl").body())
        .contains("stages/arrived\"><b>Dostarczone</b></a>", "poprzedni etap: Lojalny")
        .doesNotContain("<b>Arrived</b>");
  }

  @Test
  void a_move_that_cannot_be_made_says_why() {
    assertThat(move("loyal", "Again").statusCode()).isEqualTo(409);
    assertThat(move("nowhere", "Why not").body())
        .contains("There is no stage 'nowhere'; there are discovered");
    assertThat(move("arrived", " ").body()).contains("reason", "must not be blank");
    HttpResponse<String> blank =
        agent.form(path().replace("/api", ""), Map.of("stage", "arrived", "reason", "   "));
    assertThat(blank.statusCode()).isEqualTo(422);
    assertThat(blank.body()).contains("must not be blank");
    assertThat(callers.person(Role.HEAD).post(path(), body("arrived", "x")).statusCode())
        .isEqualTo(403);
  }

  private HttpResponse<String> move(String stage, String reason) {
    return agent.post(path(), body(stage, reason));
  }

  private String path() {
    return "/api/customers/" + customer + "/journeys/online-purchase/moves";
  }

  private static String body(String stage, String reason) {
    return "{\"stage\": \"%s\", \"reason\": \"%s\"}".formatted(stage, reason);
  }
}
