package org.cairncrm.rules.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Objects;
import org.cairncrm.rules.DocumentFault;
import org.cairncrm.rules.documents.FormPart.Control;
import org.cairncrm.shared.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.JsonNodeFactory;

/** A change in the form is a change of the text, and of nothing else in it. */
class DocumentEditorTest {
  private static final String SOUP =
      """
      # for guests
      recipe: soup
      title: Soup   # short
      steps:
        # first of all
        - step: chop
          minutes: 10   # or 12

        - step: boil
          minutes: 20
      # the end
      """;

  private final DocumentEditor editor = new DocumentReader<>(new Recipes()).editor();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /title           | Stew          | title: Soup   # short      | title: Stew   # short
          /title           | 12            | title: Soup   # short      | title: "12"   # short
          /title           | a: b # c      | title: Soup   # short      | title: "a: b # c"   # short
          /title           | żółć - {x}    | title: Soup   # short      | title: żółć - {x}   # short
          /title           | true          | title: Soup   # short      | title: "true"   # short
          /title           | ''            | title: Soup   # short      | title: ""   # short
          /steps/0/minutes | 12.5          | minutes: 10   # or 12      | minutes: 12.5   # or 12
          /steps/0/minutes | many          | minutes: 10   # or 12      | minutes: many   # or 12
          /serves          | 4             | title: Soup   # short      | title: Soup   # short\\nserves: 4
          /course          | main          | title: Soup   # short      | title: Soup   # short\\ncourse: main
          /steps/1/when    | no            | minutes: 20                | minutes: 20\\n    when: no
          """)
  void a_value_is_changed_in_its_place(String at, String value, String line, String now) {
    assertThat(editor.set(SOUP, at, value)).isEqualTo(SOUP.replace(line, now.replace("\\n", "\n")));
  }

  @Test
  void an_optional_value_that_is_emptied_is_removed_with_its_line() {
    String served = editor.set(SOUP, "/serves", "4");

    assertThat(editor.set(served, "/serves", "")).isEqualTo(SOUP);
    assertThat(editor.set(SOUP, "/serves", "")).isEqualTo(SOUP);
  }

  @Test
  void the_first_key_of_an_item_leaves_its_place_to_the_next() {
    String text =
        SOUP.replace(
            "- step: boil\n    minutes: 20", "- when: hot\n    step: boil\n    minutes: 20");

    assertThat(editor.set(text, "/steps/1/when", "")).isEqualTo(SOUP);
  }

  @Test
  void an_item_is_added_with_what_it_needs() {
    assertThat(editor.add(SOUP, "/steps"))
        .isEqualTo(SOUP.replace("minutes: 20", "minutes: 20\n  - step: \"\"\n    minutes: 1"));
    assertThat(editor.add(SOUP, "/tags"))
        .isEqualTo(SOUP.replace("# short", "# short\ntags:\n  - \"\""));
    assertThat(editor.add(SOUP.replace("# short", "# short\ntags: [hot]"), "/tags"))
        .contains("tags: [hot, \"\"]\n");
    assertThat(editor.add(SOUP.replace("# short", "# short\ntags: []"), "/tags"))
        .contains("tags:\n  - \"\"\n");
  }

  @Test
  void an_item_is_removed_with_its_lines() {
    assertThat(editor.remove(SOUP, "/steps/0"))
        .isEqualTo(SOUP.replace("  - step: chop\n    minutes: 10   # or 12\n", ""));
    assertThat(editor.remove(SOUP, "/steps/1"))
        .isEqualTo(SOUP.replace("  - step: boil\n    minutes: 20\n", ""));
    String one = editor.remove(SOUP, "/steps/0");
    assertThat(editor.remove(one, "/steps/0")).contains("steps:\n").doesNotContain("boil");
    assertThat(editor.remove(editor.add(SOUP, "/tags"), "/tags/0")).isEqualTo(SOUP);
  }

  @Test
  void items_change_places() {
    assertThat(editor.up(SOUP, "/steps/1"))
        .isEqualTo(
            """
            # for guests
            recipe: soup
            title: Soup   # short
            steps:
              # first of all
              - step: boil
                minutes: 20

              - step: chop
                minutes: 10   # or 12
            # the end
            """);
    assertThatThrownBy(() -> editor.up(SOUP, "/steps/0")).isInstanceOf(Invalid.class);
  }

  @Test
  void an_item_with_its_parts_is_entered_and_moved_to_another_place() {
    var salt = JsonNodeFactory.instance.objectNode().put("step", "salt").put("minutes", 1L);
    String salted = editor.put(SOUP, "/steps/2", salt);

    assertThat(salted)
        .isEqualTo(SOUP.replace("minutes: 20", "minutes: 20\n  - step: salt\n    minutes: 1"));
    assertThat(editor.json(editor.move(salted, "/steps/2", 0)).at("/steps/0/step").asString())
        .isEqualTo("salt");
    assertThat(editor.move(editor.move(SOUP, "/steps/1", 0), "/steps/0", 1)).isEqualTo(SOUP);
    assertThat(editor.put(SOUP, "/tags/0", JsonNodeFactory.instance.stringNode("hot")))
        .isEqualTo(SOUP.replace("# short", "# short\ntags:\n  - hot"));
  }

  @Test
  void a_fault_is_traced_to_the_innermost_value_at_its_place() {
    assertThat(
            editor.pointers(
                SOUP,
                List.of(
                    new DocumentFault(7, 14, "must be less"),
                    new DocumentFault(7, 5, "is unknown here"),
                    new DocumentFault(3, 9, "must be a number"))))
        .containsExactly("/steps/0/minutes", "/steps/0/minutes", "/title");
    assertThat(editor.pointers("a: [", List.of(new DocumentFault(1, 1, "is wrong"))))
        .containsExactly("");
  }

  @Test
  void values_in_braces_stay_in_braces() {
    String text = SOUP.replace("- step: boil\n    minutes: 20", "- {step: boil, minutes: 20}");

    assertThat(editor.set(text, "/steps/1/minutes", "5")).contains("- {step: boil, minutes: 5}\n");
    assertThat(editor.set(text, "/steps/1/when", "a, b"))
        .contains("- {step: boil, minutes: 20, when: \"a, b\"}\n");
    assertThat(editor.remove(text, "/steps/1")).contains("chop").doesNotContain("boil");
  }

  @Test
  void texts_of_several_lines_and_values_without_text_can_be_replaced() {
    String text = SOUP.replace("title: Soup   # short", "title: |\n  Soup\n  of the day\n");

    assertThat(editor.set(text, "/title", "Soup")).contains("title: Soup\n\nsteps:");
    assertThat(editor.set(SOUP.replace("title: Soup   # short", "title:"), "/title", "Soup"))
        .contains("title: Soup\nsteps:");
  }

  @Test
  void a_change_that_would_change_something_else_is_refused() {
    String text =
        SOUP.replace("step: chop", "step: &name chop").replace("step: boil", "step: *name");

    assertThatThrownBy(() -> editor.set(text, "/steps/1/step", "stir"))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("edit this place in the text");
    assertThatThrownBy(() -> editor.set("a: [", "/title", "x")).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> editor.set(SOUP, "/unknown", "x")).isInstanceOf(Invalid.class);
  }

  @Test
  void a_new_document_has_the_keys_it_needs() {
    assertThat(editor.blank())
        .isEqualTo(
            """
            recipe: ""
            title: ""
            steps:
              - step: ""
                minutes: 1
            """);
  }

  @Test
  void the_form_has_a_field_for_each_value() {
    FormPart form = Objects.requireNonNull(editor.form(SOUP));

    assertThat(form.parts())
        .extracting(FormPart::at, FormPart::label, FormPart::control, FormPart::value)
        .contains(
            tuple("/title", "Title", Control.TEXT, "Soup"),
            tuple("/serves", "Serves", Control.NUMBER, ""),
            tuple("/course", "Course", Control.CHOICE, ""));
    FormPart steps = form.parts().getLast();
    assertThat(steps.control()).isEqualTo(Control.LIST);
    assertThat(steps.required()).isTrue();
    assertThat(steps.parts()).extracting(FormPart::name).containsExactly("chop", "boil");
    assertThat(editor.form("a: [")).isNull();
  }
}
