package org.cairncrm.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairncrm.access.Role;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.Http;
import org.cairncrm.work.Worker;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Lists are exported as CSV and NDJSON, row by row. */
@CairnTest
class ListExportTest {
  private static final String EXPORT = "/api/lists/customers/export";

  @Autowired Callers callers;
  @Autowired Exports exports;
  @Autowired Worker worker;

  private final String town = "Town " + UUID.randomUUID().toString().substring(0, 8);

  @Test
  void a_text_that_a_spreadsheet_would_compute_is_made_safe() {
    for (String name :
        List.of("=1+1", "+HYPERLINK", "-2+3", "@SUM", "Nowak, Anna", "a \\\"b\\\"", "Łucja")) {
      register(name);
    }
    HttpResponse<String> answer = export("&columns=name,city,orders,value&sort=number");

    assertThat(answer.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"customers.csv\"");
    assertThat(answer.body()).contains("\r\n", "\"Nowak, Anna\"", "\"a \"\"b\"\"\"");
    List<CsvRecord> rows = rows(answer);
    assertThat(rows.getFirst().getFields())
        .containsExactly("id", "name", "city", "orders", "value", "valueCurrency");
    assertThat(rows.stream().skip(1).map(row -> row.getField(1)))
        .containsExactly(
            "'=1+1", "'+HYPERLINK", "'-2+3", "'@SUM", "Nowak, Anna", "a \"b\"", "Łucja");
  }

  @Test
  void ndjson_has_an_object_in_each_line() {
    register("Ewa");
    register("Adam");
    HttpResponse<String> answer = export("&columns=name,city&sort=name&format=ndjson");
    assertThat(answer.body().lines())
        .hasSize(2)
        .first()
        .asString()
        .contains("\"cells\":{\"name\":\"Adam\",\"city\":\"" + town);
  }

  @Test
  void needs_a_permission_and_is_audited() {
    register("Ewa");
    assertThat(callers.person(Role.AGENT).get("/lists/customers/export").statusCode())
        .isEqualTo(403);
    Http head = callers.person(Role.HEAD);
    assertThat(head.get("/customers").body()).contains("/lists/customers/export?format=csv");
    assertThat(head.get("/lists/customers/export?format=csv").body()).startsWith("\uFEFFid,");
    assertThat(head.get("/lists/customers/export?format=ndjson").body()).doesNotContain("\uFEFF");
    assertThat(callers.system().get(EXPORT).body()).startsWith("id,");
    assertThat(callers.system().get(EXPORT + "?filter=colour:is:red").statusCode()).isEqualTo(422);
  }

  @Test
  void the_audit_trail_says_which_rows_and_columns_were_exported() {
    register("Ewa");
    export("&filter=name:is:Ewa&columns=name,city&format=ndjson");
    export("&columns=name");
    worker.sweep();

    String entries = callers.system().get("/api/audit?action=list-exported").body();
    assertThat(entries)
        .contains("\"filter\":[\"city:is:%s\",\"name:is:Ewa\"]".formatted(town))
        .contains("\"columns\":[\"name,city\"]", "\"format\":[\"ndjson\"]")
        .contains("\"filter\":[\"city:is:%s\"]".formatted(town));
  }

  /** If rows were collected, the fault of a late row would come before the first is written. */
  @Test
  void writes_the_first_rows_before_the_last_are_read() {
    Table<?> numbers =
        DSL.table(
            "(select gen_random_uuid() as id, n from generate_series(1, 30000) n) as numbers");
    Field<UUID> id = DSL.field("numbers.id", SQLDataType.UUID.notNull());
    Field<Integer> number = DSL.field("numbers.n", SQLDataType.INTEGER.notNull());
    Field<Integer> faulty =
        DSL.field(
            "case when numbers.n = 20000 then 1 / (random() * 0)::int else numbers.n end",
            SQLDataType.INTEGER);
    var order = ListColumn.number("n", "lists.title", number);
    var column = ListColumn.number("faulty", "lists.title", faulty);
    var list =
        new ListDefinition(
            "numbers",
            ListPermissions.READ,
            "customers.list",
            "/",
            "/",
            "customers",
            "users",
            numbers,
            id,
            DSL.field(
                "numbers.id",
                SQLDataType.UUID.asConvertedDataType(
                    CustomerId.class, CustomerId::new, CustomerId::value)),
            null,
            "n",
            false,
            null,
            List.of(),
            List.of(order, column));
    var query = new ListQuery(list, List.of(column), List.of(), order, false, false, null);
    var written = new StringWriter();

    assertThatThrownBy(() -> exports.write(query, ExportFormat.CSV, written))
        .hasMessageContaining("division by zero");
    assertThat(written.toString().lines().count()).isBetween(15_000L, 20_000L);
  }

  private HttpResponse<String> export(String more) {
    HttpResponse<String> answer =
        callers
            .system()
            .get(
                EXPORT
                    + "?filter="
                    + URLEncoder.encode("city:is:" + town, StandardCharsets.UTF_8)
                    + more);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer;
  }

  private static List<CsvRecord> rows(HttpResponse<String> answer) {
    try (Stream<CsvRecord> rows = CsvReader.builder().ofCsvRecord(answer.body()).stream()) {
      return rows.toList();
    }
  }

  private void register(String name) {
    callers
        .system()
        .post("/api/customers", "{\"name\":\"%s\",\"city\":\"%s\"}".formatted(name, town));
  }
}
