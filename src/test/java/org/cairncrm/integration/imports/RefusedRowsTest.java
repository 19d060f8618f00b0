package org.cairncrm.integration.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cairncrm.testing.CairnTest;
import org.junit.jupiter.api.Test;

/** What the routes refuse is told with the column, the value found, and what would be right. */
@CairnTest
class RefusedRowsTest extends PeopleFile {
  private static final String HEADER = "id,name,language,country,city,mail,other,phone,manager\n";
  private static final String FIELDS =
      "{name: name, language: language, country: country, city: city, emails: [mail, other],"
          + " phones: phone, accountManager: manager}";

  @Test
  void each_value_at_fault_is_named() {
    DataImport done =
        imported(
            "id",
            FIELDS,
            HEADER
                + "1,Ola,en,Poland,,,,,\n"
                + "2,Ola,polski,PL,,,,,\n"
                + "3,Ola,en,PL,,a@x.example,b at x,,\n"
                + "4,Ola,en,PL,,b at x,c@x.example,,\n"
                + "5,Ola,en,PL,,,,12,\n"
                + "6,Ola,en,PL,,,,,No One\n"
                + "7,%s,en,PL,,,,,\n".formatted("o".repeat(201))
                + "8,Ola,en,XX,,,,,\n");

    List<String> faults = faults(done);
    assertThat(faults).hasSize(8);
    assertThat(faults.get(0))
        .isEqualTo(
            "2 country is 'Poland', but must be a country's two letters by ISO 3166, such as PL");
    assertThat(faults.get(1)).startsWith("3 language is 'polski', but must be one of en, pl");
    assertThat(faults.get(2)).startsWith("4 other is 'b at x', but must be one e-mail address");
    assertThat(faults.get(3)).startsWith("5 mail is 'b at x', but must be one e-mail address");
    assertThat(faults.get(4)).startsWith("6 phone is '12', ").contains("phone number");
    assertThat(faults.get(5)).startsWith("7 manager is 'No One', but must be a username");
    assertThat(faults.get(6))
        .isEqualTo(
            "8 name is '%s…', but must have a length of at most 200".formatted("o".repeat(60)));
    assertThat(faults.get(7))
        .isEqualTo(
            "9 country is 'XX', but must be a country's two letters by ISO 3166, such as PL");
  }

  @Test
  void too_many_values_of_a_list_are_told() {
    String mails =
        String.join(
            " ::: ",
            java.util.stream.IntStream.range(0, 21).mapToObj(n -> n + "@x.example").toList());

    assertThat(faults(imported("id", FIELDS, HEADER + "1,Ola,en,PL,," + mails + ",,,\n")))
        .containsExactly("2 mail, other must have a length of at most 20");
  }

  @Test
  void several_addresses_and_numbers_are_stored_in_their_order() {
    imported(
        "id",
        FIELDS,
        HEADER
            + "1,Ola,en,PL,,a@x.example ::: b@x.example,c@x.example,+48 601 234 501 ::: +48 22 123"
            + " 45 67,\n");

    assertThat(customer("1").emails()).containsExactly("a@x.example", "b@x.example", "c@x.example");
    assertThat(customer("1").phones()).containsExactly("+48601234501", "+48221234567");
  }
}
