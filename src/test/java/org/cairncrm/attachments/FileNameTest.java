package org.cairncrm.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "invoice.pdf | invoice.pdf",
        "../../etc/passwd | passwd",
        "C:\\Users\\anna\\photo.jpg | photo.jpg",
        "zażółć gęślą.pdf | zażółć gęślą.pdf",
        ".htaccess | htaccess",
        "... | file",
        "'' | file",
      })
  void has_no_folders_and_nothing_that_a_file_system_reserves(String given, String safe) {
    assertThat(FileName.safe(given)).isEqualTo(safe);
  }

  @Test
  void has_an_underscore_for_what_a_file_system_reserves() {
    assertThat(FileName.safe("a<b>:c\"d|e?.txt")).isEqualTo("a_b__c_d_e_.txt");
  }

  @Test
  void has_no_invisible_characters() {
    assertThat(FileName.safe("photo\u202Egpj.exe\u0000\r\n")).isEqualTo("photogpj.exe");
  }

  @Test
  void keeps_its_extension_when_it_is_long() {
    String safe = FileName.safe("x".repeat(300) + ".pdf");

    assertThat(safe).hasSize(120).endsWith("x.pdf");
    assertThat(FileName.safe("😀".repeat(100))).doesNotEndWith("\uD83D");
  }
}
