package org.cairncrm.integration.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.cairncrm.testing.CairnTest;
import org.junit.jupiter.api.Test;

/** Exports in the manner of common shops, CRMs and address books; the people are made up. */
@CairnTest
class RealExportsTest extends PeopleFile {
  @Test
  void of_an_address_book_with_several_addresses_in_columns_and_cells() {
    DataImport done =
        imported(
            "{text: \"{Given Name} {Family Name}\"}",
            "{name: {text: \"{Given Name} {Family Name}\"}, emails: [E-mail 1 - Value, E-mail 2 -"
                + " Value], phones: [Phone 1 - Value, Phone 2 - Value]}",
            """
            Given Name,Family Name,E-mail 1 - Type,E-mail 1 - Value,E-mail 2 - Value,Phone 1 - Value,Phone 2 - Value
            Ida,Mak,*,ida@mak.example,work@mak.example,+48 601 234 511,+48 22 123 45 68
            Jan,Lin,*,a@lin.example ::: b@lin.example,c@lin.example,+48 601 234 512 ::: +48 601 234 513,
            Solo,,*,solo@mak.example,,,
            """);

    assertThat(customer("Ida Mak").emails()).containsExactly("ida@mak.example", "work@mak.example");
    assertThat(customer("Ida Mak").phones()).containsExactly("+48601234511", "+48221234568");
    assertThat(customer("Jan Lin").emails())
        .containsExactly("a@lin.example", "b@lin.example", "c@lin.example");
    assertThat(customer("Jan Lin").phones()).containsExactly("+48601234512", "+48601234513");
    assertThat(faults(done)).containsExactly("4 Family Name is empty, but must name the customer");
  }

  @Test
  void of_a_crm_with_semicolons_between_addresses() {
    imported(
        "Record ID",
        "{name: Name, emails: [Email, {column: Additional email addresses, separator: \";\"}],"
            + " registeredAt: Create Date}",
        """
        "Record ID","Name","Email","Additional email addresses","Create Date"
        "51","Ida Mak","ida@mak.example","b@mak.example;c@mak.example","2025-11-01T10:00:00.000+0000"
        """);

    assertThat(customer("51").emails())
        .containsExactly("ida@mak.example", "b@mak.example", "c@mak.example");
    assertThat(customer("51").registeredAt()).isEqualTo(Instant.parse("2025-11-01T10:00:00Z"));
  }

  @Test
  void of_a_spreadsheet_in_utf_8_with_semicolons_and_empty_lines_at_its_end() {
    String file =
        "\ufeffsep=;\r\nid;name;email;phone;country;;\r\n7;Łucja Żak;lucja@zak.example;;PL;;\r\n"
            + ";;;;;;\r\n;;;;;;\r\n\r\n\u001a";

    DataImport done =
        imported("{file: people, delimiter: \";\"}", file.getBytes(StandardCharsets.UTF_8));

    assertThat(done.files().getFirst().rows()).isEqualTo(1);
    assertThat(done.rejected()).isZero();
    assertThat(customer("7").name()).isEqualTo("Łucja Żak");
  }

  @Test
  void of_a_mail_program_in_a_code_page_with_addresses_of_several_lines() {
    String file =
        """
        id,name,Street,email,phone,country
        8,Łucja Żak,"Długa 1
        00-001 Warszawa",lucja@zak.example,,PL
        """;

    DataImport done =
        imported(
            "{file: people, encoding: windows-1250}",
            file.getBytes(Charset.forName("windows-1250")));

    assertThat(done.rejected()).isZero();
    assertThat(customer("8").name()).isEqualTo("Łucja Żak");
  }

  @Test
  void that_was_cut_off_tells_its_last_row() {
    DataImport done =
        imported("id,name,email,phone,country\n9,Ida Mak,ida@mak.example,,PL\n10,Jan Li");

    assertThat(done.rejected()).isEqualTo(1);
    assertThat(faults(done)).singleElement().asString().startsWith("3  has 2 cells");
    assertThat(customer("9").name()).isEqualTo("Ida Mak");
  }

  @Test
  void in_a_wrong_encoding_tells_each_cell_that_cannot_be_read() {
    byte[] file =
        "id,name,email,phone,country\n11,Łucja,,,PL\n".getBytes(Charset.forName("windows-1250"));

    assertThat(faults(imported("{file: people}", file)))
        .containsExactly(
            "2 name is '\ufffducja', with characters that cannot be read in the encoding of the"
                + " file: correct 'encoding' in the mapping, or the cell");
  }
}
