package org.cairncrm.rules.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.cairncrm.rules.DocumentFault;
import org.junit.jupiter.api.Test;

/** The text of a document is checked as a whole, and every fault has its place. */
class DocumentReaderTest {
  private final DocumentReader<Recipes.Recipe> reader = new DocumentReader<>(new Recipes());

  @Test
  void a_text_without_faults_becomes_a_document() {
    DocumentCheck<Recipes.Recipe> check = reader.check(Recipes.SOUP, 3);

    assertThat(check.faults()).isEmpty();
    assertThat(check.document()).isEqualTo(new Recipes.Recipe("soup", 3, 30));
    assertThat(check.title()).isEqualTo("Soup");
  }

  @Test
  void every_fault_is_found_with_its_line_and_column() {
    assertThat(
            faults(
                """
                recipe: Cold Soup
                title: A soup that is served cold
                serves: 20
                course: lunch
                colour: red
                tags: [cold, cold]
                steps:
                  - step: chop
                    minutes: long
                  - minutes: 0
                    stir: well
                """))
        .containsExactly(
            "1:9: 'recipe' must be words in lower case, joined by hyphens",
            "2:8: 'title' must have at most 20 characters",
            "3:9: 'serves' must be at most 12",
            "4:9: 'course' must be one of starter, main, dessert",
            "5:1: 'colour' is unknown here; known are course, recipe, serves, steps, tags, title",
            "6:7: 'tags' must not contain the same item twice",
            "9:14: 'minutes' must be a number",
            "10:5: 'step' is missing",
            "10:14: 'minutes' must be more than 0",
            "11:5: 'stir' is unknown here; known are minutes, step, when");
  }

  @Test
  void a_warning_has_its_place_and_leaves_the_document_usable() {
    String slow = Recipes.SOUP.replace("minutes: 10", "minutes: 51").replace(": 20", ": 5");

    DocumentFindings findings = reader.findings(slow);

    assertThat(findings.faults()).isEmpty();
    assertThat(findings.warnings())
        .containsExactly(new DocumentFault(6, 14, "is a long time for one step"));
    assertThat(reader.check(slow, 1).document()).isNotNull();
  }

  @Test
  void warnings_are_given_once_there_are_no_faults() {
    DocumentFindings findings = reader.findings(Recipes.SOUP.replace("minutes: 10", "minutes: 61"));

    assertThat(findings.faults()).isNotEmpty();
    assertThat(findings.warnings()).isEmpty();
  }

  @Test
  void what_is_missing_is_named() {
    assertThat(faults("title: ''\nsteps: []\n"))
        .containsExactly(
            "1:1: 'recipe' is missing",
            "1:8: 'title' must not be empty",
            "2:8: 'steps' must have at least one item");
  }

  @Test
  void types_are_named_in_words() {
    assertThat(faults("recipe: [a]\ntitle: {a: b}\nserves: '4'\nsteps: chop\n"))
        .containsExactly(
            "1:9: 'recipe' must be a text",
            "2:8: 'title' must be a text",
            "3:9: 'serves' must be a whole number",
            "4:8: 'steps' must be a list");
  }

  @Test
  void the_checks_of_the_kind_follow_when_the_schema_is_satisfied() {
    assertThat(faults(Recipes.SOUP.replace("minutes: 20", "minutes: 55")))
        .containsExactly("8:14: makes the recipe longer than an hour");
  }

  @Test
  void a_text_that_is_not_yaml_has_one_fault_and_no_name() {
    DocumentCheck<Recipes.Recipe> check = reader.check("recipe: [", 1);

    assertThat(check.faults()).hasSize(1);
    assertThat(check.name()).isNull();
    assertThat(check.document()).isNull();
  }

  @Test
  void a_very_long_text_is_refused_before_it_is_read() {
    assertThat(faults("a".repeat(DocumentReader.LONGEST + 1)))
        .containsExactly("1:1: must have at most 200000 characters");
  }

  private java.util.List<String> faults(String yaml) {
    return reader.check(yaml, 1).faults().stream().map(DocumentFault::toString).toList();
  }
}
