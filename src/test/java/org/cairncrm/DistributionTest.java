package org.cairncrm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the jar contains beside Cairn's own code, and under which licences. See NOTICE. */
class DistributionTest {
  /** Licences under which Cairn may pass a library on, with other names for the same text. */
  private static final Map<String, String> ACCEPTED =
      Map.of(
          "Apache-2.0", "META-INF/LICENSE",
          "MIT", "META-INF/licenses/MIT.txt",
          "MIT-0", "META-INF/licenses/MIT-0.txt",
          "0BSD", "META-INF/licenses/0BSD.txt",
          "BSD-2-Clause", "META-INF/licenses/BSD-2-Clause.txt",
          "BSD-3-Clause", "META-INF/licenses/BSD-3-Clause.txt",
          "Go License", "META-INF/licenses/BSD-3-Clause.txt",
          "EPL-2.0", "META-INF/licenses/EPL-2.0.txt",
          "Unicode-3.0", "META-INF/licenses/Unicode-3.0.txt");

  /** Licences of libraries, by group, whose declaration the bill of materials takes for another. */
  private static final Map<String, String> READ_BY_HAND =
      // "BSD" there: the code is under three clauses, and its dictionary under two
      Map.of("org.carrot2", "BSD-3-Clause");

  private static final JsonNode BILL_OF_MATERIALS = billOfMaterials();

  @Test
  void every_library_is_under_a_licence_that_is_accepted_and_whose_text_is_in_the_jar() {
    assertThat(libraries())
        .isNotEmpty()
        .allSatisfy(
            library ->
                assertThat(licences(library))
                    .as(library.path("name").asString())
                    .anyMatch(licence -> text(ACCEPTED.get(licence))));
  }

  @Test
  void build_and_test_tools_stay_out_of_the_jar() {
    assertThat(libraries())
        .extracting(library -> library.path("name").asString())
        .contains("spring-modulith-api", "liquibase-core")
        .doesNotContain(
            "archunit",
            "spring-modulith-core",
            "spring-modulith-moments",
            "thymeleaf-extras-springsecurity6");
  }

  @Test
  void the_bill_of_materials_describes_cairn_and_not_the_parent_of_its_build() {
    JsonNode cairn = BILL_OF_MATERIALS.path("metadata").path("component");
    assertThat(cairn.path("name").asString()).isEqualTo("cairn");
    assertThat(cairn.toString()).doesNotContain("spring-projects", "spring.io");
  }

  @Test
  void the_notice_and_the_licence_of_the_embedded_postgresql_are_in_the_jar() {
    assertThat(text("META-INF/NOTICE")).isTrue();
    assertThat(text("META-INF/licenses/PostgreSQL.txt")).isTrue();
  }

  private static Stream<JsonNode> libraries() {
    return BILL_OF_MATERIALS.path("components").valueStream();
  }

  private static List<String> licences(JsonNode library) {
    String read = READ_BY_HAND.get(library.path("group").asString());
    return read != null ? List.of(read) : declared(library);
  }

  private static List<String> declared(JsonNode library) {
    return library
        .path("licenses")
        .valueStream()
        .map(one -> one.path("license"))
        .map(one -> one.path("id").asString(one.path("name").asString("")))
        .toList();
  }

  private static boolean text(@Nullable String path) {
    return path != null && DistributionTest.class.getClassLoader().getResource(path) != null;
  }

  private static JsonNode billOfMaterials() {
    try (InputStream json =
        DistributionTest.class
            .getClassLoader()
            .getResourceAsStream("META-INF/sbom/application.cdx.json")) {
      assertThat(json)
          .as("the bill of materials, which Maven writes before it compiles")
          .isNotNull();
      return new JsonMapper().readTree(json);
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
