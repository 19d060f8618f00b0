package org.cairncrm.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever a YAML document holds, its reader answers with the faults and their places. */
class YamlBoundsTest {
  private static final String VALID =
      """
      fact: cart-abandoned
      title: Left a filled cart
      schema:
        type: object
        additionalProperties: false
        required: [items]
        properties:
          items: {type: integer, minimum: 1}
      """;

  @Test
  void deep_nesting_is_refused_where_it_gets_too_deep() {
    assertThat(problems("fact: x\ntitle: " + "[".repeat(10_000)))
        .containsExactly("x.yaml:2:57: is nested more than 50 levels deep");
    assertThat(problems("- ".repeat(300) + "x").getFirst()).endsWith("more than 50 levels deep");
    assertThat(problems("{a: ".repeat(10_000) + "}".repeat(10_000)).getFirst())
        .endsWith("more than 50 levels deep");
  }

  @Test
  void an_alias_of_a_list_is_refused_at_each_place_however_often_it_is_used() {
    var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 10; i++) {
      bomb.append("a%d: &a%d [%s*a%d]\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(8), i - 1));
    }

    assertThat(problems(bomb.toString()))
        .hasSize(81)
        .first()
        .asString()
        .startsWith("x.yaml:2:10: '*a0' refers to a list or a mapping: write it out here");
  }

  @Test
  void a_list_that_holds_itself_is_refused() {
    assertThat(problems("fact: x\nschema: &a\n  type: *a\n").getFirst())
        .startsWith("x.yaml:3:9: '*a' refers to a list or a mapping");
  }

  @Test
  void an_alias_of_a_single_value_is_taken() {
    String document = VALID.replace("title: Left", "title: &t Left") + "description: *t\n";

    assertThat(FactReader.read("x.yaml", document).title()).isEqualTo("Left a filled cart");
  }

  @Test
  void a_character_that_yaml_does_not_allow_is_told_with_its_place() {
    assertThat(problems("fact: x\ntitle: a\u0000b"))
        .containsExactly("x.yaml:2:9: YAML does not allow the character U+0000");
    assertThat(problems("title: \ud83d\ude00\u0007"))
        .containsExactly("x.yaml:1:10: YAML does not allow the character U+0007");
    assertThat(problems("title: \ud800")).isNotEmpty();
  }

  @Test
  void random_damage_gives_faults_and_no_other_failure() {
    var random = new Random(11);
    String signs = "&*[]{}:-?|>!%@`'\"#,<~ \n\t\u0000\ud800abc0";
    for (int i = 0; i < 3_000; i++) {
      var damaged = new StringBuilder(VALID);
      for (int hit = 0; hit < 1 + i % 4; hit++) {
        char sign = signs.charAt(random.nextInt(signs.length()));
        damaged.setCharAt(random.nextInt(damaged.length()), sign);
      }
      Throwable failure = catchThrowable(() -> FactReader.read("x.yaml", damaged.toString()));
      if (failure != null) {
        assertThat(failure).as(damaged.toString()).isInstanceOf(InvalidDocument.class);
      }
    }
  }

  private static java.util.List<String> problems(String document) {
    return catchThrowableOfType(InvalidDocument.class, () -> FactReader.read("x.yaml", document))
        .problems();
  }
}
