package org.cairncrm.integration.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Rows that share an id but differ are counted and listed: one of two people would be lost. */
@CairnTest
class RepeatedIdsTest extends PeopleFile {
  private static final String HEADER = "id,name,email,phone,country\n";

  @Autowired Callers callers;

  @Test
  void two_people_of_one_id_are_told() {
    DataImport done =
        imported(
            HEADER
                + "400123,Anna Nowak,anna@nowak.example,,PL\n"
                + "400123,Jan Kowal,anna@nowak.example,601234502,\n"
                + "400124,Ewa Lis,,,\n");

    assertThat(done.differing()).isEqualTo(1);
    assertThat(done.rejected()).isZero();
    assertThat(customer("400123").name()).isEqualTo("Anna Nowak");
    assertThat(differences(done))
        .containsExactly(
            "3 name is 'Jan Kowal', but line 2 of people, which has the same id '400123', has 'Anna"
                + " Nowak' and counts",
            "3 phone is '601234502', but line 2 of people, which has the same id '400123', has"
                + " nothing and counts");
  }

  @Test
  void rows_that_repeat_or_lack_values_do_not_differ() {
    DataImport done =
        imported(
            HEADER
                + "1,Anna Nowak,anna@nowak.example,,PL\n"
                + "1, Anna Nowak ,anna@nowak.example\u00a0,,PL\n"
                + "1,Anna Nowak,,,\n");

    assertThat(done.differing()).isZero();
  }

  @Test
  void all_of_them_are_found_wherever_they_stand_in_a_long_file() {
    String same = "1,Anna,,,\n".repeat(2_050);

    DataImport done = imported(HEADER + same + "1,Jan,,,\n" + same + "1,Ewa,,,\n");

    assertThat(done.differing()).isEqualTo(2);
    assertThat(differences(done))
        .containsExactly(
            "2052 name is 'Jan', but line 2 of people, which has the same id '1', has 'Anna' and"
                + " counts",
            "4103 name is 'Ewa', but line 2 of people, which has the same id '1', has 'Anna' and"
                + " counts");
  }

  @Test
  void the_api_counts_and_pages_them_until_the_import_is_forgotten() {
    DataImport done = imported(HEADER + "1,Anna,,,\n1,Jan,,,\n1,Ewa,,,\n");
    String path = "/api/imports/" + done.id();

    assertThat(callers.system().get(path).body()).contains("\"differing\":2");
    assertThat(callers.system().get(path + "/differences?limit=1").body())
        .contains("\"line\":3", "\"column\":\"name\"", "\"next\":\"");
    imports.forget(done.id());
    assertThat(callers.system().get(path + "/differences").statusCode()).isEqualTo(404);
  }

  private List<String> differences(DataImport done) {
    return rejections.differences(done.id(), PageRequest.first(100)).items().stream()
        .map(one -> one.line() + " " + one.column() + " " + one.reason())
        .toList();
  }
}
