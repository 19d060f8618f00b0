package org.cairncrm.loyalty.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairncrm.access.Role;
import org.cairncrm.customers.Customer;
import org.cairncrm.customers.Customers;
import org.cairncrm.loyalty.MemberNumber;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.Http;
import org.cairncrm.testing.Regulars;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class MemberCardPageTest {
  private static final Pattern LINK = Pattern.compile("/member-card/[A-Za-z0-9_-]{43}");

  @Autowired Callers callers;
  @Autowired Customers customers;
  @Autowired Regulars regulars;
  @Autowired DSLContext sql;
  CustomerId member;

  @BeforeEach
  void a_member() {
    member = regulars.withThreeOrders("Marta Zielińska", null);
  }

  @Test
  void shows_points_and_vouchers_to_everybody_with_the_link_and_only_the_first_name() {
    String page = callers.nobody().get(made()).body();

    assertThat(page)
        .contains("Marta", MemberNumber.of(customer().number()), "10,00", "Bony", "<path")
        .doesNotContain("Zielińska", "??");
    assertThat(page).containsPattern("([34679BCDFHJKMNPRSTVWXYZ]{4}-){3}");
  }

  @Test
  void ends_with_a_renewed_or_revoked_link() {
    String first = made();
    String second = made();

    assertThat(callers.nobody().get(first).statusCode()).isEqualTo(404);
    assertThat(callers.nobody().get(second).statusCode()).isEqualTo(200);
    callers.person(Role.AGENT).form(card() + "/link/revocation", Map.of());
    assertThat(callers.nobody().get(second).statusCode()).isEqualTo(404);
  }

  @Test
  void stores_no_link_in_words() {
    String link = made();

    String stored = sql.fetch("select encode(hash, 'escape') from loyalty.card_link").formatCSV();

    assertThat(stored).doesNotContain(link.substring(link.lastIndexOf('/') + 1));
    assertThat(callers.person(Role.AGENT).get(card()).body()).doesNotContainPattern(LINK);
  }

  @Test
  void slows_down_who_guesses_links() {
    Http guesser = callers.nobodyFrom("127.0.0.77");
    for (int guess = 0; guess < 50; guess++) {
      assertThat(guesser.get("/member-card/guess-" + guess).statusCode()).isEqualTo(404);
    }

    assertThat(guesser.get("/member-card/guess-50").statusCode()).isEqualTo(429);
  }

  @Test
  void can_be_installed_within_its_own_address() {
    String link = made();

    String manifest = callers.nobody().get(link + "/manifest").body();

    assertThat(manifest).contains("\"scope\":\"" + link + '"', "\"display\":\"standalone\"");
    assertThat(callers.nobody().get("/member-card/worker.js").body()).contains("caches.open");
  }

  @Test
  void is_found_by_the_scanned_number() {
    String number = MemberNumber.of(customer().number());

    assertThat(callers.person(Role.AGENT).get("/search?q=" + number).body())
        .contains("/customers/" + member + "/loyalty");
  }

  private Customer customer() {
    return customers.get(member);
  }

  private String card() {
    return "/customers/" + member + "/loyalty/card";
  }

  private String made() {
    String page = callers.person(Role.AGENT).form(card() + "/link", Map.of()).body();
    Matcher link = LINK.matcher(page);
    assertThat(link.find()).as(page).isTrue();
    return link.group();
  }
}
