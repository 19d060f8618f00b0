package org.cairncrm.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairncrm.access.Role;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.Regulars;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The list of customers over HTTP: columns of several modules, filters and orders. */
@CairnTest
class CustomerListTest {
  private static final String ROWS = "/api/lists/customers/rows";

  @Autowired Callers callers;
  @Autowired Regulars regulars;

  private final String town = "Town " + UUID.randomUUID().toString().substring(0, 8);

  @BeforeEach
  void people() {
    register("Łucja", "\"country\":\"PL\",\"accountManager\":null,\"language\":\"pl\"");
    register("adam", "\"country\":\"IT\",\"language\":\"it\"");
    register("Zofia", "\"country\":\"PL\",\"language\":\"pl\",\"emails\":[\"zofia@example.pl\"]");
    register("Ewa", "\"language\":\"en\"");
  }

  @Test
  void sorts_by_name_whatever_the_case_and_the_accents() {
    assertThat(names(inTown("&sort=name"))).containsExactly("adam", "Ewa", "Łucja", "Zofia");
    assertThat(names(inTown("&sort=-name"))).containsExactly("Zofia", "Łucja", "Ewa", "adam");
  }

  @Test
  void shows_the_newest_first_unless_asked_otherwise() {
    assertThat(names(inTown(""))).containsExactly("Ewa", "Zofia", "adam", "Łucja");
  }

  @Test
  void puts_rows_without_a_value_last_in_both_directions() {
    assertThat(names(inTown("&sort=country"))).startsWith("adam").endsWith("Ewa");
    assertThat(names(inTown("&sort=-country"))).startsWith("Zofia", "Łucja").endsWith("Ewa");
  }

  @ParameterizedTest
  @CsvSource({
    "country",
    "-country",
    "name",
    "-name",
    "number",
    "-registered",
    "lastOrder",
    "value"
  })
  void reads_each_row_once_page_by_page(String sort) {
    List<String> all = names(inTown("&sort=" + sort));
    List<String> paged = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = inTown("&limit=1&sort=" + sort + "&cursor=" + cursor);
      paged.addAll(names(page));
      cursor = page.path("next").asString("");
    } while (!cursor.isEmpty());
    assertThat(all).hasSize(4);
    assertThat(paged).isEqualTo(all);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "country:is:PL | Łucja Zofia",
        "country:is-not:PL | adam Ewa",
        "country:one-of:IT,PL | adam Łucja Zofia",
        "country:is-empty | Ewa",
        "country:is-not-empty | adam Łucja Zofia",
        "name:contains:F | Zofia",
        "name:contains:% | ''",
        "name:starts-with:e | Ewa",
        "name:is:adam | adam",
        "email:contains:EXAMPLE | Zofia",
        "language:is:pl | Łucja Zofia",
        "registered:within-last:0 | adam Ewa Łucja Zofia",
        "registered:older-than:3 | ''",
        "registered:within-next:0 | adam Ewa Łucja Zofia",
        "registered:before:2026-01-01 | ''",
        "registered:after:2026-01-01 | adam Ewa Łucja Zofia",
        "orders:is-empty | adam Ewa Łucja Zofia",
        "orders:at-least:1 | ''",
        "late:is:no | adam Ewa Łucja Zofia",
        "late:is:yes | ''",
        "openTasks:at-most:0 | adam Ewa Łucja Zofia"
      })
  void filters_by_each_condition(String filter, String expected) {
    assertThat(names(inTown("&sort=name&filter=" + encoded(filter))))
        .isEqualTo(
            expected.equals("")
                ? Collections.emptyList()
                : Arrays.asList(expected.strip().split(" ")));
  }

  @Test
  void combines_filters() {
    assertThat(names(inTown("&filter=" + encoded("country:is:PL") + "&filter=name:starts-with:Z")))
        .containsExactly("Zofia");
  }

  @Test
  void a_comma_in_a_value_is_written_with_a_backslash() {
    register("Ida", "\"accountManager\":null");
    String two = encoded("name:one-of:Ewa,I\\,da");
    assertThat(names(inTown("&filter=" + two))).containsExactly("Ewa");
  }

  @Test
  void shows_the_columns_of_other_modules() {
    var marta = regulars.withThreeOrders("Marta " + town, null);
    JsonNode row =
        json(callers
                .system()
                .get(
                    ROWS
                        + "?columns=orders,value,lastOrder,points,openTasks,stage-online-purchase"
                        + "&filter="
                        + encoded("name:is:Marta " + town)))
            .path("items")
            .path(0);
    assertThat(row.path("id").asString()).isEqualTo(marta.toString());
    JsonNode cells = row.path("cells");
    assertThat(cells.propertyNames())
        .containsExactly(
            "orders", "value", "lastOrder", "points", "openTasks", "stage-online-purchase");
    assertThat(cells.path("orders").asInt()).isEqualTo(3);
    assertThat(cells.path("value").path("currency").asString()).isEqualTo("EUR");
    assertThat(cells.path("stage-online-purchase").asString()).isNotEmpty();
  }

  @Test
  void hides_the_columns_that_the_caller_may_not_see() {
    HttpResponse<String> answer =
        callers.system("lists:read", "customers:read").get(ROWS + "?columns=points");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("\"columns\"", "has no column “points”; possible are name");
    assertThat(callers.system("lists:read").get(ROWS).statusCode()).isEqualTo(403);
    assertThat(callers.system("lists:read").get("/api/lists").body()).isEqualTo("[]");
  }

  @Test
  void names_every_fault_and_says_what_would_be_right() {
    String faults =
        List.of(
                "filter=colour:is:red",
                "filter=country:like:PL",
                "filter=country:is:Poland",
                "filter=registered:before:yesterday",
                "filter=orders:at-least:many",
                "filter=orders:at-least:1.5",
                "filter=registered:within-last:-1",
                "filter=late:is:perhaps",
                "filter=name:is:",
                "filter=accountManager:is:me",
                "sort=email",
                "columns=name,colour")
            .stream()
            .collect(Collectors.joining("&"));
    HttpResponse<String> answer = callers.system().get(ROWS + "?" + faults);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(json(answer).path("errors").size()).isEqualTo(12);
    assertThat(answer.body())
        .contains(
            "has no column “colour”",
            "with one of the operators one-of, is, is-not, is-empty, is-not-empty",
            "of registered needs a day such as 2026-03-01",
            "of orders needs a number such as 12",
            "of orders needs a whole number",
            "of registered needs a number of days",
            "of late must be yes or no",
            "needs a value after name:is:",
            "only a person who is signed in");
  }

  @Test
  void me_is_the_person_who_is_signed_in() {
    assertThat(callers.person(Role.AGENT).get("/customers?view=mine").body())
        .contains("Looked after by", "No customer matches these filters");
  }

  @Test
  void a_text_is_never_part_of_the_statement() {
    String filter = encoded("name:contains:'; drop table customers.customer; --");
    assertThat(names(inTown("&filter=" + filter))).isEmpty();
    assertThat(names(inTown(""))).hasSize(4);
  }

  private void register(String name, String more) {
    callers
        .system()
        .post("/api/customers", "{\"name\":\"%s\",\"city\":\"%s\",%s}".formatted(name, town, more));
  }

  private JsonNode inTown(String more) {
    HttpResponse<String> answer =
        callers.system().get(ROWS + "?filter=" + encoded("city:is:" + town) + more);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json(answer);
  }

  private static List<String> names(JsonNode page) {
    return page.path("items")
        .valueStream()
        .map(row -> row.path("cells").path("name").asString())
        .toList();
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
