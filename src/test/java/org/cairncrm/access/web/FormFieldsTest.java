package org.cairncrm.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cairncrm.access.PasswordLinks;
import org.cairncrm.access.People;
import org.cairncrm.access.Role;
import org.cairncrm.shared.Ids;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.Http;
import org.cairncrm.testing.RouteTable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Fields of forms that are sent in the address instead of the body. */
@CairnTest
class FormFieldsTest {
  private static final String PASSWORD = "correct horse battery";

  @Autowired Callers callers;
  @Autowired People people;
  @Autowired PasswordLinks links;

  private final String username = "eva-" + Ids.next();

  @Test
  void nobody_signs_in_with_a_password_from_the_address() {
    people.create(username, "Eva", Role.AGENT, PASSWORD);
    Http browser = callers.nobody();
    browser.get("/sign-in");
    String fields = "username=" + username + "&password=correct+horse+battery";

    assertThat(browser.form("/sign-in?" + fields, Map.of()).statusCode()).isEqualTo(422);
    assertThat(
            browser
                .form("/sign-in?password=correct+horse+battery", Map.of("username", username))
                .statusCode())
        .isEqualTo(422);
    assertThat(browser.get("/customers").headers().firstValue("Location")).isPresent();
  }

  @Test
  void no_password_is_set_or_changed_from_the_address() {
    people.create(username, "Eva", Role.AGENT, PASSWORD);
    String link = links.issue(username).text();
    Http browser = callers.nobody();
    browser.get(link);
    String key = link.substring(link.indexOf("key="));

    assertThat(browser.form("/welcome?" + key + "&password=a+stone+on+a+stone", Map.of()))
        .extracting(answer -> answer.statusCode())
        .isEqualTo(422);
    browser.signIn(username, PASSWORD);
    assertThat(
            browser.form(
                "/settings/password?current=correct+horse+battery"
                    + "&password=a+stone+on+a+stone&repeat=a+stone+on+a+stone",
                Map.of()))
        .extracting(answer -> answer.statusCode())
        .isEqualTo(422);
    callers.nobody().signIn(username, PASSWORD);
  }

  @Test
  void every_form_refuses_fields_in_its_address() throws Exception {
    Http admin = callers.person(Role.ADMIN);
    List<String> wrong = new ArrayList<>();
    for (String path : forms()) {
      int status = admin.form(path + "?password=x", Map.of()).statusCode();
      if (status != 422) {
        wrong.add(path + ": " + status);
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static List<String> forms() {
    List<String> paths =
        RouteTable.routes().stream()
            .filter(route -> route.method().equals("POST") && !route.path().startsWith("/api/"))
            .map(route -> route.path().replaceAll("\\{[^}]*}", Ids.next().toString()))
            .toList();
    assertThat(paths).hasSizeGreaterThan(10);
    return paths;
  }
}
