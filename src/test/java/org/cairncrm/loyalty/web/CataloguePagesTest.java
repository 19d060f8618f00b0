package org.cairncrm.loyalty.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairncrm.access.Role;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.Http;
import org.cairncrm.testing.Regulars;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The catalogue in the console and behind a member's link, with what is bought from it. */
@CairnTest
class CataloguePagesTest {
  private static final String NEW = "/loyalty/catalogue/new";

  @Autowired Callers callers;
  @Autowired Regulars regulars;
  private Http manager;
  private Http agent;
  private CustomerId member;
  private final String name = "Mug " + UUID.randomUUID().toString().substring(0, 8);

  @BeforeEach
  void people_and_a_member_with_a_hundred_points() {
    manager = callers.person(Role.LOYALTY_MANAGER);
    agent = callers.person(Role.AGENT);
    member = regulars.registered("Magda Kubek");
    agent.form(
        account() + "/adjustment", Map.of("what", "grant", "points", "100", "reason", "Sorry"));
  }

  private String account() {
    return "/customers/" + member + "/loyalty";
  }

  private Map<String, String> mug(String points) {
    Map<String, String> typed = new HashMap<>();
    typed.put("name-en", name);
    typed.put("name-pl", "Kubek " + name);
    typed.put("points", points);
    typed.put("kind", "GIFT");
    typed.put("sku", "MUG-1");
    typed.put("stock", "2");
    typed.put("cost", "4.20");
    typed.put("costCurrency", "EUR");
    typed.put("reason", "Spring range");
    return typed;
  }

  private String added(Map<String, String> typed) {
    HttpResponse<String> answer = manager.form(NEW, typed);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    String location = answer.headers().firstValue("Location").orElseThrow();
    return location.substring(location.indexOf("/loyalty"));
  }

  private static String found(String pattern, String body) {
    Matcher matcher = Pattern.compile(pattern).matcher(body);
    assertThat(matcher.find()).as(pattern + " in " + body).isTrue();
    return matcher.group(1);
  }

  @Test
  void a_manager_adds_a_gift_changes_it_and_withdraws_it() {
    String page = added(mug("40"));
    assertThat(manager.get(page).body())
        .contains(name, "On sale", "Spring range", "2 pieces left", "€4.20")
        .doesNotContain("??");

    Map<String, String> dearer = mug("50");
    dearer.put("version", "1");
    dearer.put("reason", "Too cheap");
    assertThat(manager.form(page + "/form", dearer).statusCode()).isEqualTo(302);
    HttpResponse<String> stale = manager.form(page + "/form", dearer);
    assertThat(stale.statusCode()).isEqualTo(422);
    assertThat(stale.body()).contains("Another person changed this reward", "Too cheap");
    assertThat(manager.get(page).body()).contains("Too cheap", "50 points");

    manager.form(
        page + "/withdrawal", Map.of("version", "2", "withdrawn", "true", "reason", "Recalled"));
    assertThat(manager.get(page).body()).contains("Withdrawn", "Recalled", "Put back on sale");
    assertThat(manager.get("/loyalty/catalogue?state=WITHDRAWN&list=true").body())
        .contains(name)
        .doesNotContain("??");
    assertThat(manager.get("/loyalty/catalogue?state=ON_SALE").body()).doesNotContain(name);
  }

  @Test
  void faults_are_beside_the_fields_with_what_was_typed() {
    Map<String, String> typed = mug("many");
    typed.put("kind", "PERCENT");
    typed.put("percent", "110");
    typed.put("stock", "-1");
    typed.put("reason", " ");
    typed.remove("name-en");
    typed.put("description-en", "A mug without a name");

    HttpResponse<String> refused = manager.form(NEW, typed);

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains(
            "id=\"points-error\"",
            "id=\"percent-error\"",
            "id=\"stock-error\"",
            "id=\"reason-error\"",
            "id=\"validDays-error\"",
            "id=\"name-en-error\"",
            "A mug without a name",
            "value=\"many\"");
    assertThat(manager.form(NEW, Map.of("kind", "STATUS", "points", "5")).statusCode())
        .isEqualTo(422);
  }

  @Test
  void an_agent_buys_for_a_customer_and_cancels() {
    String item = added(mug("40"));
    String id = item.substring(item.lastIndexOf('/') + 1);
    String page = agent.get(account() + "/rewards").body();
    assertThat(page).contains(name).doesNotContain("??");
    String key = found("name=\"key\" value=\"([^\"]+-" + id + ")\"", page);

    Map<String, String> order = Map.of("item", id, "points", "40", "key", key);
    assertThat(agent.form(account() + "/purchases", order).statusCode()).isEqualTo(302);
    assertThat(agent.form(account() + "/purchases", order).statusCode()).isEqualTo(302);
    HttpResponse<String> otherPrice =
        agent.form(account() + "/purchases", Map.of("item", id, "points", "39", "key", "k"));
    assertThat(otherPrice.statusCode()).isEqualTo(409);
    assertThat(otherPrice.body()).contains("The price is now 40 points");

    String after = agent.get(account()).body();
    assertThat(after).contains("<b>60</b> to spend", "To be sent").doesNotContain("??");
    assertThat(agent.get(account() + "/statement.csv").body()).contains("Kubek " + name);
    String purchase = found("/loyalty/purchases/([^/]+)/cancellation", after);
    agent.form("/loyalty/purchases/" + purchase + "/cancellation", Map.of("reason", "Mistake"));
    assertThat(agent.get(account()).body()).contains("<b>100</b> to spend", "Mistake");
    assertThat(manager.get("/loyalty/report").body()).contains(name).doesNotContain("??");
    assertThat(manager.get("/loyalty/report/catalogue.csv").body())
        .contains(name + ",1,1,points,0");
  }

  @Test
  void gifts_wait_on_the_home_page_and_are_marked_as_sent_together() {
    String item = added(mug("10"));
    String id = item.substring(item.lastIndexOf('/') + 1);
    agent.form(account() + "/purchases", Map.of("item", id, "points", "10", "key", "a" + id));
    String gift = found("id=\"purchase-([^\"]+)\"", agent.get(account()).body());

    assertThat(manager.get("/").body()).contains("Gifts to send");
    assertThat(manager.get("/loyalty/gifts?view=to-send&sort=-granted").body())
        .contains("Kubek " + name, "MUG-1");
    HttpResponse<String> sent =
        manager.post(
            "/api/lists/gifts/changes/shipment",
            "{\"rows\":[\"%s\"],\"values\":{\"tracking\":\"TRK-9\"}}".formatted(gift));
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(200);

    assertThat(agent.get(account()).body()).contains("TRK-9").doesNotContain("??");
    HttpResponse<String> late =
        agent.form(
            "/loyalty/purchases/" + gift + "/cancellation", Map.of("reason", "Changed my mind"));
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("The gift of this purchase was sent, so that it stays");
  }

  @Test
  void a_member_chooses_a_reward_behind_the_link_and_confirms_it() {
    String item = added(mug("70"));
    String id = item.substring(item.lastIndexOf('/') + 1);
    String link =
        found(
            "(/member-card/[A-Za-z0-9_-]{43})",
            agent.form(account() + "/card/link", Map.of()).body());
    Http nobody = callers.nobody();

    assertThat(nobody.get(link).body())
        .contains("Nagrody do wyboru", "Kubek " + name, link + "/rewards/" + id)
        .doesNotContain("??");
    String reward = nobody.get(link + "/rewards/" + id).body();
    assertThat(reward).contains("Kup za 70 punktów").doesNotContain("??", "4.20");
    Map<String, String> order =
        Map.of("item", id, "points", "70", "key", found("name=\"key\" value=\"([^\"]+)\"", reward));
    assertThat(nobody.form(link + "/purchases", order).statusCode()).isEqualTo(302);
    assertThat(nobody.form(link + "/purchases", order).statusCode()).isEqualTo(302);

    assertThat(nobody.get(link).body())
        .contains("Do wysłania", "figure\">30 ", "brakuje 40 punktów")
        .doesNotContain("??");
    HttpResponse<String> tooMuch =
        nobody.form(link + "/purchases", Map.of("item", id, "points", "70", "key", "other" + id));
    assertThat(tooMuch.statusCode()).isEqualTo(409);
    assertThat(tooMuch.body())
        .contains("Nagroda kosztuje 70 punktów, a do wykorzystania jest 30 punktów");
    assertThat(nobody.form("/member-card/" + "x".repeat(43) + "/purchases", order).statusCode())
        .isEqualTo(404);
  }

  @Test
  void pictures_are_shown_to_everybody_and_nothing_else_is_accepted() {
    String item = added(mug("40"));
    String id = item.substring(item.lastIndexOf('/') + 1);
    String path = "/api/loyalty/catalogue/" + id + "/picture?reason=Photo";
    String picture = "RIFF0000WEBPVP8 a small picture";

    HttpResponse<String> set =
        manager.put(path, picture, "Content-Type", "application/octet-stream");
    assertThat(set.statusCode()).as(set.body()).isEqualTo(200);

    HttpResponse<String> shown = callers.nobody().get("/catalogue-pictures/" + id);
    assertThat(shown.headers().firstValue("Content-Length"))
        .contains(String.valueOf(picture.length()));
    assertThat(shown.headers().firstValue("Content-Type")).contains("image/webp");
    assertThat(shown.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(shown.headers().allValues("Content-Security-Policy"))
        .containsExactly("default-src 'none'; sandbox");
    assertThat(manager.get("/loyalty/catalogue").body()).contains("/catalogue-pictures/" + id);
    HttpResponse<String> page =
        manager.put(path, "<svg onload=x>", "Content-Type", "application/octet-stream");
    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).contains("must be a picture: PNG, JPEG or WebP");
    HttpResponse<String> large =
        manager.put(
            path, picture + "x".repeat(1024 * 1024), "Content-Type", "application/octet-stream");
    assertThat(large.statusCode()).isEqualTo(422);
    assertThat(large.body()).contains("must be at most 1 MB");
    assertThat(callers.nobody().get("/catalogue-pictures/" + UUID.randomUUID()).statusCode())
        .isEqualTo(404);
  }
}
