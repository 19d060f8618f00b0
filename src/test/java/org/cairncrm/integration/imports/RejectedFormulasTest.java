package org.cairncrm.integration.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.cairncrm.access.Role;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Rejected rows come back as they were sent; for a look in a spreadsheet, without formulas. */
@CairnTest
class RejectedFormulasTest extends OneFile {
  private static final String FORMULA = "=HYPERLINK(\"http://example.com\"; \"x\")";

  @Autowired Callers callers;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1+cmd|' /C calc'!A0",
        "-1+1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        " =1",
        "\u00a0=1",
        "＝1+1",
        "+48 600 100 200x"
      })
  void what_a_spreadsheet_computes_gets_an_apostrophe(String cell) {
    assertThat(Formulas.ESCAPED.cell(cell)).isEqualTo("'" + cell);
    assertThat(Formulas.AS_SENT.cell(cell)).isEqualTo(cell);
  }

  @ParameterizedTest
  @CsvSource({"-12.50", "+48600100200", "'-1.234,50'", "a=b", "''", "5 @ 2", "2026-03-02"})
  void numbers_and_plain_texts_stay_as_they_are(String cell) {
    assertThat(Formulas.ESCAPED.cell(cell)).isEqualTo(cell);
  }

  @Test
  void a_client_chooses_and_is_told_which_it_is() {
    String quoted = '"' + FORMULA.replace("\"", "\"\"") + '"';
    DataImport done = imported(HEADER + row("a", "p-1").replace("MUG,1", quoted + ",x"));
    String path = "/api/imports/" + done.id() + "/files/rows/rejected";

    HttpResponse<String> asSent = callers.system().get(path);
    HttpResponse<String> escaped = callers.system().get(path + "?formulas=escaped");

    assertThat(asSent.body()).contains(quoted).doesNotContain("'=");
    assertThat(asSent.headers().firstValue("Cairn-Formulas")).hasValue("as-sent");
    assertThat(escaped.body()).contains("'" + FORMULA.replace("\"", "\"\""));
    assertThat(escaped.headers().firstValue("Cairn-Formulas")).hasValue("escaped");
    assertThat(callers.system().get(path + "?formulas=none").statusCode()).isEqualTo(422);
  }

  @Test
  void the_page_of_an_import_warns_and_offers_both() {
    DataImport done = imported(HEADER + row("a", "p-1").replace(",1,", ",x,"));

    assertThat(callers.person(Role.ADMIN).get("/imports/" + done.id()).body())
        .contains("formulas, which a spreadsheet computes", "/rejected?formulas=escaped");
  }
}
