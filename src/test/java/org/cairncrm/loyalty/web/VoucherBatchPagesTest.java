package org.cairncrm.loyalty.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.cairncrm.access.Role;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.Http;
import org.cairncrm.work.Worker;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class VoucherBatchPagesTest {
  private static final String NEW = "/loyalty/voucher-batches/new";

  @Autowired Callers callers;
  @Autowired Worker worker;
  @Autowired DSLContext sql;

  @Test
  void codes_are_generated_in_the_background_listed_and_downloaded() {
    Http manager = callers.person(Role.LOYALTY_MANAGER);
    String title = "Spring " + UUID.randomUUID();

    String page =
        created(
            manager,
            Map.of(
                "title",
                title,
                "count",
                "7",
                "prefix",
                "SPRING",
                "kind",
                "PERCENT",
                "percent",
                "12.5",
                "maximum",
                "20",
                "currency",
                "EUR"));
    assertThat(manager.get(page).body()).contains("Generating codes");
    worker.sweep();

    assertThat(manager.get(page).body())
        .contains(title, "12.5 % voucher", "at most €20.00", "codes")
        .doesNotContain("Generating codes", "??");
    String batch = page.substring(page.lastIndexOf('/') + 1);
    String list = manager.get("/loyalty/vouchers?filter=batch:is:" + batch).body();
    assertThat(list).contains("SPRING-", "usable").doesNotContain("??");
    String csv =
        manager
            .get("/lists/vouchers/export?format=csv&columns=code,status&filter=batch:is:" + batch)
            .body();
    assertThat(csv.lines().filter(line -> line.contains("SPRING-"))).hasSize(7);
    UUID voucher =
        sql.fetchSingle(
                "select voucher_id from loyalty.voucher where batch_id = ?::uuid limit 1", batch)
            .get(0, UUID.class);
    assertThat(manager.get("/loyalty/vouchers/" + voucher).body())
        .contains("SPRING-", "A code of the batch " + title, "Any customer", "0 of 1")
        .doesNotContain("??");
    assertThat(manager.get("/loyalty/voucher-batches").body()).contains(title);
  }

  @Test
  void a_batch_is_stopped_with_a_reason() {
    Http manager = callers.person(Role.LOYALTY_MANAGER);
    String code = code();
    String page =
        created(manager, Map.of("title", "Welcome", "code", code, "kind", "FREE_DELIVERY"));

    manager.form(page + "/stop", Map.of("reason", "The campaign is over"));

    assertThat(manager.get(page).body())
        .contains(code, "stopped", "The campaign is over")
        .doesNotContain("??");
  }

  @Test
  void everybody_sees_a_shared_code_but_only_the_last_group_of_a_generated_one() {
    Http manager = callers.person(Role.LOYALTY_MANAGER);
    String code = "OPEN-" + code();
    String shared =
        created(manager, Map.of("title", "Welcome", "code", code, "kind", "FREE_DELIVERY"));
    String single =
        created(
            manager,
            Map.of("title", "One", "count", "1", "prefix", "ONE", "kind", "FREE_DELIVERY"));
    worker.sweep();
    Http reader = callers.person(Role.MARKETING);

    assertThat(shown(reader, shared)).allSatisfy(page -> assertThat(page).contains(code));
    assertThat(shown(reader, single))
        .allSatisfy(page -> assertThat(page).contains("…-").doesNotContain("ONE-"));
    assertThat(shown(manager, single)).allSatisfy(page -> assertThat(page).contains("ONE-"));
  }

  /** The list with the voucher of a batch, its page, and what the API says. */
  private List<String> shown(Http caller, String batch) {
    String id = batch.substring(batch.lastIndexOf('/') + 1);
    UUID voucher =
        sql.fetchSingle("select voucher_id from loyalty.voucher where batch_id = ?::uuid", id)
            .get(0, UUID.class);
    return List.of(
        caller.get("/loyalty/vouchers?filter=batch:is:" + id).body(),
        caller.get("/loyalty/vouchers/" + voucher).body(),
        caller.get("/api/vouchers/" + voucher).body());
  }

  @Test
  void faults_are_shown_at_their_fields_and_nothing_typed_is_lost() {
    Http manager = callers.person(Role.LOYALTY_MANAGER);

    HttpResponse<String> answer =
        manager.form(
            NEW, Map.of("title", "Summer", "kind", "AMOUNT", "amount", "ten", "count", "100001"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains(
            "Summer", "ten", "must be an amount such as 12.50", "less than or equal to 100000")
        .doesNotContain("??");
  }

  @Test
  void a_shared_code_that_exists_is_refused_at_its_field() {
    Http manager = callers.person(Role.LOYALTY_MANAGER);
    Map<String, String> welcome =
        Map.of("title", "Welcome", "code", code(), "kind", "FREE_DELIVERY");
    created(manager, welcome);

    HttpResponse<String> again = manager.form(NEW, welcome);

    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body()).contains("exists already");
  }

  private static String code() {
    return "W" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
  }

  private static String created(Http manager, Map<String, String> fields) {
    HttpResponse<String> answer = manager.form(NEW, fields);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    String location = answer.headers().firstValue("Location").orElseThrow();
    return location.substring(location.indexOf("/loyalty"));
  }
}
