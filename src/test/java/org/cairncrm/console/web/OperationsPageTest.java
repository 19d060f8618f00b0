package org.cairncrm.console.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairncrm.access.Audit;
import org.cairncrm.access.AuditEntry;
import org.cairncrm.access.AuditFilter;
import org.cairncrm.access.Role;
import org.cairncrm.customers.CustomerRegistered;
import org.cairncrm.customers.Customers;
import org.cairncrm.customers.NewCustomer;
import org.cairncrm.events.ParkedReaction;
import org.cairncrm.events.ParkedReactions;
import org.cairncrm.events.ParkedStatus;
import org.cairncrm.events.Reaction;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.store.SearchLetters;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.Http;
import org.cairncrm.work.StuckRow;
import org.cairncrm.work.Work;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;

@CairnTest
@Import({OperationsPageTest.Stumbling.class, OperationsPageTest.OldIndex.class})
@Tag("slow")
class OperationsPageTest {
  @Autowired Callers callers;
  @Autowired Customers customers;
  @Autowired ParkedReactions parked;
  @Autowired Work work;
  @Autowired Audit audit;
  @Autowired DSLContext sql;
  @Autowired Stumbling stumbling;
  @Autowired OldIndex index;
  Http admin;
  CustomerId customer;
  UUID id;

  /** Fails for as long as a test wants it to. */
  static class Stumbling {
    volatile boolean broken;

    @Reaction("web.stumbling")
    void on(CustomerRegistered event) {
      if (broken) {
        throw new IllegalStateException("stumbled");
      }
    }
  }

  /** The search letters of a database that was made by an older version, if a test wants it to. */
  @Primary
  static class OldIndex extends SearchLetters {
    volatile boolean old;

    OldIndex(JdbcTemplate jdbc) {
      super(jdbc);
    }

    @Override
    public boolean indexed() {
      return !old && super.indexed();
    }
  }

  @BeforeEach
  void a_parked_reaction() {
    admin = callers.person(Role.ADMIN);
    stumbling.broken = true;
    customer = customers.register(NewCustomer.named("Someone")).value().id();
    id = ofCustomer().getFirst().id();
  }

  @AfterEach
  void mend() {
    stumbling.broken = false;
  }

  @Test
  void a_job_is_shown_by_the_title_of_its_kind() {
    callers.person(Role.LOYALTY_MANAGER).form("/loyalty/books-checks", Map.of());
    assertThat(page()).contains("Check the books").doesNotContain("loyalty.books");
  }

  @Test
  void a_search_index_without_letters_is_shown_with_what_to_do() {
    assertThat(page()).doesNotContain("LC_CTYPE");
    index.old = true;
    assertThat(page())
        .contains("has no letters beyond ASCII", "LC_CTYPE is ", "--backup", "docs/operations.md");
    index.old = false;
  }

  @Test
  void a_retry_says_that_it_failed_again() {
    assertThat(page()).contains("data-parked=\"" + id, "stumbled", "Tried once");
    assertThat(told(admin.form(at("/retry"), Map.of()))).contains("It failed again");
    assertThat(page()).contains("Tried 2 times");
    assertThat(ofCustomer()).hasSize(1);
  }

  @Test
  void a_retry_after_the_fault_is_mended_takes_effect() {
    stumbling.broken = false;
    assertThat(told(admin.form(at("/retry"), Map.of()))).contains("It took effect");
    assertThat(ofCustomer()).isEmpty();
    assertThat(page()).doesNotContain(id.toString());
    assertThat(told(admin.form(at("/retry"), Map.of()))).contains("It is no longer waiting");
  }

  @Test
  void a_dismissal_needs_a_reason_of_a_usual_length() {
    for (String reason : List.of("", "  ", "x".repeat(301))) {
      var refused = dismiss(admin, reason);
      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(refused.body())
          .contains("must have 1 to 300 characters", "aria-describedby=\"reason-" + id + "-error\"")
          .contains("value=\"" + reason + "\"")
          .containsPattern("<dialog id=\"dismiss-" + id + "\"[^>]* open");
    }
    assertThat(admin.form(at("/dismissal"), Map.of()).statusCode()).isEqualTo(422);
    assertThat(parked.get(id).status()).isEqualTo(ParkedStatus.WAITING);
  }

  @Test
  void a_dismissal_is_shown_with_its_reason_and_happens_once() {
    assertThat(told(dismiss(admin, " Not <needed> "))).contains("Dismissed. Later reactions");
    assertThat(page()).contains("Dismissed by A admin: Not &lt;needed&gt;").doesNotContain(at(""));
    assertThat(parked.get(id).dismissalReason()).isEqualTo("Not <needed>");
    assertThat(told(dismiss(admin, "Again"))).contains("It is no longer waiting");
    assertThat(told(admin.form(at("/retry"), Map.of()))).contains("It is no longer waiting");
    assertThat(admin.get("/operations?status=waiting").body()).doesNotContain(id.toString());
  }

  @Test
  void whoever_stepped_in_stands_in_the_audit_trail_with_the_reason() {
    told(admin.form(at("/retry"), Map.of()));
    told(dismiss(admin, "Sent by hand"));

    List<AuditEntry> entries =
        audit.list(AuditFilter.ALL, PageRequest.first(200)).items().stream()
            .filter(entry -> customer.toString().equals(entry.detail().get("customer")))
            .toList();
    assertThat(entries)
        .extracting(AuditEntry::action)
        .containsExactly("reaction-dismissed", "reaction-retried");
    assertThat(entries)
        .allSatisfy(
            entry -> {
              assertThat(entry.actor().toString()).startsWith("person:admin-");
              assertThat(entry.subject()).startsWith("reaction:").endsWith("tumbling");
              assertThat(entry.detail()).contains(entry("event", "customer-registered"));
            });
    assertThat(entries.getFirst().detail()).contains(entry("reason", "Sent by hand"));
    assertThat(entries.getLast().detail()).contains(entry("cleared", false));
    assertThat(admin.get("/settings/audit").body()).contains("Sent by hand");
  }

  @Test
  void a_due_row_that_failed_too_often_can_be_tried_again_and_that_is_kept_too() {
    sql.execute(
        """
        insert into work.due (customer_id, kind, key, due_at, attempt_at, tries, dead, error)
        values (?::uuid, 'test.kept', 'this one', now(), now(), 10, true, 'no <egg>')
        """,
        customer.value());
    assertThat(page()).contains("test.kept", "no &lt;egg&gt;");
    Map<String, String> row =
        Map.of("customer", customer.toString(), "kind", "test.kept", "key", "this one");

    assertThat(callers.person(Role.AGENT).form("/operations/due-rows/retry", row).statusCode())
        .isEqualTo(403);
    assertThat(work.stuck(200)).extracting(StuckRow::customer).contains(customer);

    assertThat(told(admin.form("/operations/due-rows/retry", row)))
        .contains("The timer is tried again now");
    assertThat(work.stuck(200)).extracting(StuckRow::customer).doesNotContain(customer);
    assertThat(told(admin.form("/operations/due-rows/retry", row)))
        .contains("It is no longer waiting");
    assertThat(audit.list(AuditFilter.ALL, PageRequest.first(200)).items())
        .filteredOn(entry -> entry.action().equals("due-row-retried"))
        .filteredOn(entry -> customer.toString().equals(entry.detail().get("customer")))
        .singleElement()
        .satisfies(entry -> assertThat(entry.subject()).isEqualTo("due-row:test.kept"))
        .satisfies(entry -> assertThat(entry.detail()).contains(entry("key", "this one")));
  }

  @Test
  void is_for_administrators_alone() {
    for (Role role : Role.values()) {
      if (role != Role.ADMIN) {
        Http other = callers.person(role);
        assertThat(other.get("/operations").statusCode()).as(role.word()).isEqualTo(403);
        assertThat(other.form(at("/retry"), Map.of()).statusCode()).isEqualTo(403);
        assertThat(dismiss(other, "Mine").statusCode()).isEqualTo(403);
      }
    }
    ParkedReaction untouched = parked.get(id);
    assertThat(untouched.tries()).isEqualTo(1);
    assertThat(untouched.status()).isEqualTo(ParkedStatus.WAITING);
  }

  private List<ParkedReaction> ofCustomer() {
    return parked.list(null, PageRequest.first(200)).items().stream()
        .filter(one -> one.customer().equals(customer))
        .toList();
  }

  private String at(String act) {
    return "/operations/" + id + act;
  }

  private HttpResponse<String> dismiss(Http browser, String reason) {
    return browser.form(at("/dismissal"), Map.of("reason", reason));
  }

  /** What the page says to which an act leads. */
  private String told(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/operations");
    return page();
  }

  private String page() {
    HttpResponse<String> page = admin.get("/operations");
    assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
    return page.body();
  }
}
