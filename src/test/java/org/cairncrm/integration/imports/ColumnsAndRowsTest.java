package org.cairncrm.integration.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cairncrm.shared.Invalid;
import org.cairncrm.testing.CairnTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Columns and rows as spreadsheets and concatenated exports have them. */
@CairnTest
class ColumnsAndRowsTest extends PeopleFile {
  private static final String HEADER = "id,name,email,phone,country\n";
  private static final String OLA = "1,Ola Wrona,ola@wrona.example,,PL\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id,name,email,phone,country,,\n1,Ola Wrona,ola@wrona.example,,PL,,\n",
        "id,name,email,phone,country,note,note\n1,Ola Wrona,ola@wrona.example,,PL,a,b\n",
        ",id,name,email,phone,country\n0,1,Ola Wrona,ola@wrona.example,,PL\n",
        "\"id\",\u00a0name ,\"email\ufeff\",phone,country\n1,Ola Wrona,ola@wrona.example,,PL\n"
      })
  void columns_that_the_mapping_does_not_name_need_no_name_of_their_own(String file) {
    DataImport done = imported(file);

    assertThat(done.rejected()).isZero();
    assertThat(customer("1").emails()).containsExactly("ola@wrona.example");
  }

  @Test
  void a_column_that_the_mapping_names_is_there_once() {
    assertThatThrownBy(() -> imported("id,name,email,phone,country,name\n"))
        .isInstanceOf(Invalid.class)
        .hasMessage(
            "body has the column 'name' twice, as columns 2 and 6, and the mapping names it:"
                + " rename or delete one of them");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {",,,,\n", " , ,\u00a0,,\n", "\n", "  \n", ",\n", ",,,,,,,\n", "\"\",,,,\n"})
  void rows_of_nothing_but_separators_are_left_out_like_blank_lines(String empty) {
    DataImport done = imported(empty + HEADER + empty + OLA + empty + empty);

    assertThat(done.rejected()).isZero();
    assertThat(done.files().getFirst().rows()).isEqualTo(1);
    assertThat(customer("1").name()).isEqualTo("Ola Wrona");
  }

  @Test
  void a_footer_is_told_apart_from_a_row_with_a_fault() {
    assertThat(faults(imported(HEADER + OLA + "\"Confidential, do not distribute\"\n")))
        .containsExactly(
            "3  is one cell, but the first line names 5 columns: if it is a remark or a footer,"
                + " delete it");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id,name,email,phone,country\n",
        "\ufeffid,name,email,phone,country\n",
        "\ufeff\"id\",\"name\",\"email\",\"phone\",\"country\"\n",
        " id , name,email,phone,country\u00a0\n"
      })
  void a_header_line_that_comes_again_is_no_customer(String again) {
    DataImport done = imported(HEADER + OLA + again + OLA.replace('1', '2'));

    assertThat(done.rejected()).isZero();
    assertThat(done.files().getFirst().rows()).isEqualTo(2);
    assertThat(customers.known(source, java.util.List.of("1", "2", "id"))).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name,id,email,phone,country\n",
        "id,name,email,phone,country,note\n",
        "\ufeffcountry,id,name,email,phone\n"
      })
  void a_second_header_of_other_columns_refuses_the_file_since_all_after_it_would_be_misread(
      String other) {
    assertThatThrownBy(() -> imported(HEADER + OLA + other + OLA))
        .isInstanceOf(Invalid.class)
        .hasMessage(
            "body names its columns again on line 3, but not as its first line does: import the"
                + " parts one by one");
  }

  @Test
  void a_row_may_say_what_a_column_is_called() {
    DataImport done = imported(HEADER + "name,email,,,\n" + "id,Ola,,,\n");

    assertThat(done.rejected()).isZero();
    assertThat(customer("name").name()).isEqualTo("email");
    assertThat(customer("id").name()).isEqualTo("Ola");
  }
}
