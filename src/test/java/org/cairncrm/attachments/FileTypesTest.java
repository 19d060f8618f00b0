package org.cairncrm.attachments;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.cairncrm.shared.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class FileTypesTest {
  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private final FileTypes types =
      new FileTypes(
          new AttachmentSettings(
              DataSize.ofMegabytes(1),
              3,
              List.of("image/png", "application/pdf", "text/plain", "text/csv", WORD),
              Duration.ofDays(1)));

  private String type(String name, byte[] content) {
    return types.accepted(content, name);
  }

  @Test
  void comes_from_the_content_and_not_from_the_name() {
    assertThat(type("photo.exe", SampleFiles.picture())).isEqualTo("image/png");
    assertThat(type("letter.png", SampleFiles.pdf())).isEqualTo("application/pdf");
    assertThat(type("letter", "Dear Anna".getBytes(UTF_8))).isEqualTo("text/plain");
  }

  @Test
  void is_told_apart_by_the_name_where_contents_begin_alike() {
    assertThat(type("orders.csv", "a,b\n1,2\n".getBytes(UTF_8))).isEqualTo("text/csv");
    assertThat(type("letter.docx", SampleFiles.zip("[Content_Types].xml"))).isEqualTo(WORD);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE html><html><script>alert(1)</script></html>",
        "<html><body>Hello</body></html>",
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>",
        "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>",
        "MZ\u0090\u0000\u0003",
        "#!/bin/sh\nrm -rf /\n"
      })
  void of_what_could_run_is_refused_under_any_name(String content) {
    for (String name : List.of("photo.png", "letter.pdf", "notes.txt", "page.html")) {
      assertThatThrownBy(() -> type(name, content.getBytes(UTF_8)))
          .as(name)
          .isInstanceOf(Invalid.class)
          .hasMessageContaining("body must be a picture");
    }
  }

  @Test
  void of_an_archive_with_the_name_of_a_document_is_refused() {
    assertThatThrownBy(() -> type("letter.docx", SampleFiles.zip("virus.exe")))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("application/zip");
  }

  @Test
  void gives_the_name_an_extension_that_fits() {
    assertThat(types.named("photo.exe", "image/png")).isEqualTo("photo.exe.png");
    assertThat(types.named("Photo.PNG", "image/png")).isEqualTo("Photo.PNG");
    assertThat(types.named("orders.csv", "text/csv")).isEqualTo("orders.csv");
  }
}
