package org.cairncrm.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.cairncrm.access.People;
import org.cairncrm.access.PersonalPreferences;
import org.cairncrm.access.Preferences;
import org.cairncrm.access.Role;
import org.cairncrm.access.Theme;
import org.cairncrm.shared.Language;
import org.cairncrm.shared.ModuleTexts;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.Http;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The language, the time zone and the theme of a person, in the console and over HTTP. */
@CairnTest
class AccountPageTest {
  private static final String PASSWORD = "correct horse battery";

  @Autowired Callers callers;
  @Autowired People people;
  @Autowired PersonalPreferences preferences;

  private final String username = "eva-" + UUID.randomUUID().toString().substring(0, 8);

  @BeforeEach
  void an_agent() {
    people.create(username, "Eva Lind", Role.AGENT, PASSWORD);
  }

  private Http signedIn() {
    Http eva = callers.nobody();
    eva.signIn(username, PASSWORD);
    return eva;
  }

  private static HttpResponse<String> choose(Http eva, String language, String zone, String theme) {
    return eva.form(
        "/settings/account", Map.of("language", language, "zone", zone, "theme", theme));
  }

  @Test
  void every_page_then_has_the_language_and_the_theme() {
    Http eva = signedIn();
    assertThat(eva.get("/").body()).contains("<html lang=\"en\"").doesNotContain("data-theme");

    choose(eva, "pl", "Europe/Bucharest", "dark");

    assertThat(eva.get("/settings/account?saved").body())
        .contains("<html lang=\"pl\" data-theme=\"dark\"")
        .contains("<option value=\"Europe/Bucharest\" selected=\"selected\"");
    assertThat(eva.get("/nothing").body()).contains("<html lang=\"pl\" data-theme=\"dark\"");
    assertThat(preferences.of(username))
        .isEqualTo(new Preferences(Language.PL, "Europe/Bucharest", Theme.DARK));
  }

  @Test
  void the_api_answers_in_english_all_the_same() {
    Http eva = signedIn();
    choose(eva, "pl", "", "system");

    assertThat(eva.get("/api/customers/x").body()).contains("customer");
    assertThat(eva.get("/api/customers/x").headers().firstValue("Content-Language"))
        .isNotEqualTo(java.util.Optional.of("pl"));
  }

  @Test
  void a_zone_that_does_not_exist_is_refused_at_its_field() {
    Http eva = signedIn();

    HttpResponse<String> answer = choose(eva, "en", "Europe/Atlantis", "system");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("zone-error", "must be a time zone of the form Area/City");
    assertThat(preferences.of(username).zone()).isNull();
  }

  @Test
  void a_fault_is_in_the_language_of_the_person_and_in_english_over_http() {
    Http eva = signedIn();
    choose(eva, "pl", "", "system");

    assertThat(choose(eva, "pl", "Europe/Atlantis", "system").body())
        .contains(ModuleTexts.read("texts", Language.PL).getProperty("access.fault.zone"))
        .doesNotContain("must be a time zone");
    assertThat(
            callers
                .system()
                .send(
                    "PUT",
                    "/api/people/" + username + "/preferences",
                    "{\"zone\":\"Europe/Atlantis\",\"theme\":\"dark\"}")
                .body())
        .contains("must be a time zone");
  }

  @Test
  void the_first_sign_in_keeps_the_language_of_the_browser() {
    Http browser = callers.nobody();
    assertThat(browser.get("/sign-in", "Accept-Language", "ro-RO,ro;q=0.9").body())
        .contains("<html lang=\"ro\"");

    signIn(browser, "ro-RO,ro;q=0.9");
    assertThat(preferences.of(username).language()).isEqualTo(Language.RO);

    signIn(browser, "it");
    assertThat(preferences.of(username).language()).isEqualTo(Language.RO);
  }

  private void signIn(Http browser, String languages) {
    browser.form(
        "/sign-in",
        Map.of("username", username, "password", PASSWORD),
        "Accept-Language",
        languages);
  }

  @Test
  void administrators_and_systems_set_them_over_http() {
    Http system = callers.system();
    String path = "/api/people/" + username + "/preferences";

    assertThat(system.get(path).body()).contains("\"theme\":\"system\"");
    assertThat(
            system
                .send("PUT", path, "{\"language\":\"it\",\"zone\":null,\"theme\":\"light\"}")
                .statusCode())
        .isEqualTo(200);
    assertThat(preferences.of(username)).isEqualTo(new Preferences(Language.IT, null, Theme.LIGHT));
    assertThat(system.send("PUT", path, "{\"zone\":\"Mars\",\"theme\":\"light\"}").body())
        .contains("\"field\":\"zone\"");
    assertThat(system.get("/api/people/nobody-at-all/preferences").statusCode()).isEqualTo(404);
  }
}
