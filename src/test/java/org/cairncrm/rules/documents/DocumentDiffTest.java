package org.cairncrm.rules.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Two texts are compared by what they say. */
class DocumentDiffTest {
  private final DocumentReader<Recipes.Recipe> reader = new DocumentReader<>(new Recipes());

  @Test
  void layout_comments_and_the_order_of_keys_do_not_count() {
    assertThat(changes("recipe: soup\nserves: 4\n", "# for guests\nserves:   4\nrecipe: 'soup'\n"))
        .isEmpty();
  }

  @Test
  void values_are_added_removed_and_changed() {
    assertThat(changes("recipe: soup\nserves: 4\n", "recipe: stew\ntitle: Stew\n"))
        .containsExactly(
            "CHANGED recipe: \"soup\" -> \"stew\"",
            "REMOVED serves: 4 -> null",
            "ADDED title: null -> \"Stew\"");
  }

  @Test
  void items_of_a_list_are_known_by_their_name() {
    assertThat(
            changes(
                "steps: [{step: chop, minutes: 10}, {step: boil, minutes: 20}]",
                "steps: [{step: wash, minutes: 1}, {step: chop, minutes: 10}, {step: boil, minutes:"
                    + " 25}]"))
        .containsExactly(
            "CHANGED steps/boil/minutes: 20 -> 25",
            "ADDED steps/wash: null -> {\"step\":\"wash\",\"minutes\":1}");
  }

  @Test
  void only_the_item_that_was_moved_is_moved() {
    assertThat(
            changes(
                "steps: [{step: a}, {step: b}, {step: c}, {step: d}]",
                "steps: [{step: d}, {step: a}, {step: b}, {step: c}]"))
        .containsExactly("MOVED steps/d: 4 -> 1");
  }

  @Test
  void lists_of_single_values_are_compared_as_sets_and_their_order_last() {
    assertThat(changes("tags: [a, b]", "tags: [b, c]"))
        .containsExactly("REMOVED tags: \"a\" -> null", "ADDED tags: null -> \"c\"");
    assertThat(changes("tags: [a, b]", "tags: [b, a]"))
        .containsExactly("CHANGED tags: [\"a\",\"b\"] -> [\"b\",\"a\"]");
  }

  private List<String> changes(String before, String after) {
    return DocumentDiff.between(reader.json(before), reader.json(after)).stream()
        .map(
            change ->
                change.kind()
                    + " "
                    + String.join("/", change.path())
                    + ": "
                    + change.before()
                    + " -> "
                    + change.after())
        .toList();
  }
}
