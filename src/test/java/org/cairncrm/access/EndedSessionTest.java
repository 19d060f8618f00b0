package org.cairncrm.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.Http;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A form of a page whose session has ended, or was replaced by another one. */
@CairnTest
@Tag("http")
class EndedSessionTest {
  private static final String PASSWORD = "a stone on a stone";
  private static final String PAGE = "http://localhost/customers/new?from=search";
  private static final String SIGN_IN = "/sign-in?ended&next=%2Fcustomers%2Fnew%3Ffrom%3Dsearch";

  private final String username = "anna-" + UUID.randomUUID().toString().substring(0, 8);

  @Autowired Callers callers;
  @Autowired People people;

  @Test
  void a_form_leads_to_the_sign_in_and_from_there_back_to_its_page() {
    Http browser = callers.nobody();
    browser.get("/sign-in");
    HttpResponse<String> ended = browser.form("/customers", Map.of(), "Referer", PAGE);
    assertThat(location(ended)).endsWith(SIGN_IN);
    assertThat(browser.get(SIGN_IN).body())
        .contains("Your session has ended", "value=\"/customers/new?from=search\"");
  }

  @Test
  void a_form_without_any_cookie_leads_there_as_well() {
    HttpResponse<String> ended = callers.nobody().form("/customers", Map.of(), "Referer", PAGE);
    assertThat(location(ended)).endsWith(SIGN_IN);
  }

  @Test
  void a_part_of_a_page_is_not_replaced_by_the_sign_in_page() {
    HttpResponse<String> ended =
        callers.nobody().form("/customers", Map.of(), "HX-Request", "true", "HX-Current-URL", PAGE);
    assertThat(ended.statusCode()).isEqualTo(401);
    assertThat(ended.headers().firstValue("HX-Redirect")).hasValue(SIGN_IN);
    assertThat(ended.body()).isEmpty();
  }

  @Test
  void a_page_older_than_the_session_is_not_a_question_of_roles() {
    people.create(username, "Someone", Role.ADMIN, PASSWORD);
    Http browser = callers.nobody();
    browser.signIn(username, PASSWORD);

    HttpResponse<String> old =
        browser.form("/customers", Map.of(), "X-XSRF-TOKEN", "of-before", "Referer", PAGE);
    assertThat(old.statusCode()).isEqualTo(403);
    assertThat(old.body())
        .contains("Your session has changed", "href=\"/customers/new?from=search\"")
        .doesNotContain("role does not allow");
    HttpResponse<String> part =
        browser.form(
            "/customers",
            Map.of(),
            "X-XSRF-TOKEN",
            "of-before",
            "HX-Request",
            "true",
            "HX-Current-URL",
            PAGE);
    assertThat(part.headers().firstValue("HX-Redirect")).hasValue("/customers/new?from=search");
  }

  @Test
  void an_address_elsewhere_is_no_way_back() {
    HttpResponse<String> ended =
        callers.nobody().form("/customers", Map.of(), "Referer", "https://elsewhere.example//evil");
    assertThat(location(ended)).endsWith("/sign-in?ended");
  }

  private static String location(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(302);
    return answer.headers().firstValue("Location").orElseThrow();
  }
}
