package org.cairncrm.integration.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The way of rows that cannot be used back to whoever sent them, and in again when mended. */
@CairnTest
class RejectedRowsTest extends OneFile {
  private static final String STILL_WHOLE = " is still in cairn_row: write it out, and empty that";

  @Autowired Callers callers;
  @Autowired JsonMapper json;

  @Test
  void another_encoding_is_read_and_given_back() {
    Charset polish = Charset.forName("windows-1250");
    String file =
        HEADER
            + row("a", "p-1").replace("MUG", "Łódź")
            + row("b", "p-1").replace("MUG,1", "Łódź,x");
    DataImport first = imported("windows-1250", file.getBytes(polish));
    HttpResponse<String> rejected = download(first);

    assertThat(first.stored()).isEqualTo(1);
    assertThat(rejected.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).contains("windows-1250"));
    assertThat(rejected.body()).contains("b,p-1,", ",Łódź,x,");
    DataImport mended =
        imported("windows-1250", rejected.body().replace(",x,", ",2,").getBytes(polish));
    assertThat(mended.rejected()).isZero();
    assertThat(mended.stored()).isEqualTo(1);
  }

  @Test
  void what_cannot_be_read_in_the_encoding_is_told_until_it_is_mended() {
    byte[] file = (HEADER + row("Ł", "p-1")).getBytes(Charset.forName("windows-1250"));
    DataImport first = imported("us-ascii", file);
    String rejected = download(first).body();
    DataImport second = imported("us-ascii", rejected.getBytes(StandardCharsets.US_ASCII));

    assertThat(faults(first))
        .containsExactly(
            "2 order is '\ufffd', with characters that cannot be read in the encoding of the file:"
                + " correct 'encoding' in the mapping, or the cell");
    assertThat(faults(second)).isEqualTo(faults(first));
    String mended = download(second).body().replace('\0', 'L');
    assertThat(imported("us-ascii", mended.getBytes(StandardCharsets.US_ASCII)).stored())
        .isEqualTo(1);
  }

  @Test
  void what_json_escapes_is_given_back_as_it_was() {
    String object =
        """
        {"order":"%s","person":"p-1","placed":"2026-02-01 10:00","promised":"2026-02-10",\
        "sku":"\\u0141\\u00f3d\\u017a","pieces":"x","price":"9.90"}
        """;
    String file = object.formatted("a") + object.formatted("b\\ud800");
    DataImport first =
        imported("us-ascii, format: ndjson", file.getBytes(StandardCharsets.US_ASCII));
    List<JsonNode> rejected = download(first).body().lines().map(json::readTree).toList();

    assertThat(rejected)
        .extracting(row -> row.path("sku").asString())
        .containsExactly("Łódź", "Łódź");
    assertThat(rejected.getLast().path("order").asString()).isEqualTo("b\ud800");
  }

  @Test
  void rejected_rows_that_are_still_wrong_come_back_as_they_were() throws IOException {
    DataImport first = imported(HEADER + row("a", "p-1").replace(",1,", ",x,"));
    String rejected = rejected(first);

    DataImport second = imported(rejected);

    assertThat(rejected(second).lines().map(String::strip).toList())
        .first()
        .isEqualTo(HEADER.strip() + ",cairn_line,cairn_columns,cairn_reasons,cairn_row");
  }

  @Test
  void a_rejected_row_of_other_cells_than_columns_comes_back_whole_and_stays_refused_until_mended()
      throws IOException {
    String parted = row("a", "p-1").replace("MUG", "MUG, green");
    DataImport first = imported(HEADER + parted);
    String rejected = rejected(first);
    assertThat(rejected).contains("\"\"MUG\"\",\"\" green\"\",\"\"1\"\",\"\"9.90\"\"");

    DataImport second = imported(rejected);
    assertThat(faults(second)).containsExactly("2 " + STILL_WHOLE);
    assertThat(rejected(second)).contains("\"\"MUG\"\",\"\" green\"\"");

    DataImport third = imported(HEADER + row("a", "p-1").replace("MUG", "\"MUG, green\""));
    assertThat(third.stored()).isEqualTo(1);
  }

  /** Decoded as the answer says. */
  private HttpResponse<String> download(DataImport done) {
    return callers.system().get("/api/imports/" + done.id() + "/files/rows/rejected");
  }
}
