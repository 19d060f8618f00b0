package org.cairncrm.loyalty.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairncrm.access.Role;
import org.cairncrm.customers.Customers;
import org.cairncrm.customers.NewCustomer;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.Http;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What people do with the points of a member in the console. */
@CairnTest
class MemberPagesTest {
  @Autowired Callers callers;
  @Autowired Customers customers;
  private Http agent;
  private String account;

  @BeforeEach
  void an_agent_and_a_member() {
    agent = callers.person(Role.AGENT);
    CustomerId member = customers.register(NewCustomer.named("Zofia Wójcik")).value().id();
    account = "/customers/" + member + "/loyalty";
  }

  private HttpResponse<String> adjust(String what, String points, String reason) {
    return agent.form(
        account + "/adjustment", Map.of("what", what, "points", points, "reason", reason));
  }

  private static String found(String pattern, String body) {
    Matcher matcher = Pattern.compile(pattern).matcher(body);
    assertThat(matcher.find()).as(pattern).isTrue();
    return matcher.group(1);
  }

  @Test
  void an_agent_grants_points_and_the_customer_redeems_a_part() {
    assertThat(adjust("grant", "120", "The parcel came late").statusCode()).isEqualTo(302);
    String key =
        found("name=\"key\" value=\"([^\"]+)\"", agent.get(account + "/redemption").body());

    Map<String, String> wanted = Map.of("points", "50", "what", "spend", "key", key);
    assertThat(agent.form(account + "/redemption", wanted).statusCode()).isEqualTo(302);
    assertThat(agent.form(account + "/redemption", wanted).statusCode()).isEqualTo(302);

    assertThat(agent.get(account).body())
        .contains("<b>70</b> to spend", "<b>50</b> spent", "The parcel came late", "Spent")
        .doesNotContain("??");
    assertThat(agent.get(account + "/statement.csv").body())
        .contains("issued,active,120", "active,reserved,50", "reserved,spent,50");
  }

  @Test
  void a_reservation_is_spent_or_released_or_cancelled_with_buttons() {
    adjust("grant", "100", "Sorry");
    String key =
        found("name=\"key\" value=\"([^\"]+)\"", agent.get(account + "/redemption").body());
    agent.form(account + "/redemption", Map.of("points", "40", "what", "reserve", "key", key));
    String id = found("/loyalty/redemptions/([^/]+)/confirmation", agent.get(account).body());

    agent.form("/loyalty/redemptions/" + id + "/confirmation", Map.of());
    assertThat(agent.get(account).body()).contains("/loyalty/redemptions/" + id + "/cancellation");
    agent.form("/loyalty/redemptions/" + id + "/cancellation", Map.of());

    assertThat(agent.get(account).body()).contains("<b>100</b> to spend", "Given back");
  }

  @Test
  void faults_are_beside_the_fields_with_what_was_typed() {
    adjust("grant", "10", "Sorry");

    HttpResponse<String> tooMany =
        agent.form(account + "/redemption", Map.of("points", "11", "what", "spend", "key", "k1"));
    assertThat(tooMany.statusCode()).isEqualTo(422);
    assertThat(tooMany.body()).contains("must be at most 10", "value=\"11\"");
    for (String points : new String[] {"", "-5", "0", "1.5", "99999999999999999999"}) {
      HttpResponse<String> bad =
          agent.form(
              account + "/redemption", Map.of("points", points, "what", "spend", "key", "k2"));
      assertThat(bad.statusCode()).as(points).isEqualTo(422);
      assertThat(bad.body()).as(points).contains("must be a whole number from 1");
    }
    assertThat(adjust("grant", "5", " ").statusCode()).isEqualTo(422);
    assertThat(adjust("deduct", "11", "Mistake").body()).contains("must be at most 10");
  }

  @Test
  void more_than_the_limit_waits_for_another_person() {
    adjust("grant", "501", "A whole year of trouble");
    String page = agent.get(account).body();
    String id = found("/loyalty/adjustments/([0-9a-f-]+)", page);
    assertThat(page).contains("Waits for approval");
    Http manager = callers.person(Role.LOYALTY_MANAGER);
    assertThat(agent.form("/loyalty/adjustments/" + id + "/approval", Map.of()).statusCode())
        .isEqualTo(403);

    assertThat(manager.get("/loyalty").body()).contains("for approval");
    assertThat(manager.get("/loyalty/adjustments?view=waiting").body())
        .contains("A whole year of trouble");
    assertThat(manager.get("/loyalty/adjustments/" + id).body())
        .contains("Grant 501 points", "Approve");
    manager.form("/loyalty/adjustments/" + id + "/approval", Map.of());

    assertThat(agent.get(account).body()).contains("<b>501</b> to spend");
    assertThat(manager.form("/loyalty/adjustments/" + id + "/approval", Map.of()).statusCode())
        .isEqualTo(409);
  }

  @Test
  void the_report_has_liability_cost_and_breakage() {
    adjust("grant", "77", "Sorry");
    Http manager = callers.person(Role.LOYALTY_MANAGER);

    assertThat(manager.get("/loyalty/report").body())
        .contains("Points by the month in which they expire", "No expiry", "granted by a person")
        .contains("Points by month", "Spent, expired or taken back", "Owed at the end")
        .doesNotContain("??");
    assertThat(manager.get("/loyalty/report/liability.csv").body())
        .startsWith("currency,month,points,pending");
    assertThat(manager.get("/loyalty/report/costs.csv").body()).contains(",manual,,points,");
    assertThat(manager.get("/loyalty/report/months.csv").body())
        .startsWith("currency,month,issued,reversed,spent,expired,owed")
        .containsPattern("points,\\d{4}-\\d{2}-01,");
    assertThat(manager.get("/api/loyalty/report?from=2026-03-02&to=2026-03-01").statusCode())
        .isEqualTo(422);
    for (String day : new String[] {"-999999999-01-01", "+999999999-12-31", "1989-12-31"}) {
      String query = "from=" + day.replace("+", "%2B") + "&to=" + day.replace("+", "%2B");
      HttpResponse<String> extreme = manager.get("/api/loyalty/report?" + query);
      assertThat(extreme.statusCode()).as(day).isEqualTo(422);
      assertThat(extreme.body()).contains("must be between 1990-01-01 and 2999-12-31");
      assertThat(manager.get("/loyalty/report?to=" + day.replace("+", "%2B")).statusCode())
          .as(day)
          .isEqualTo(422);
    }
  }
}
