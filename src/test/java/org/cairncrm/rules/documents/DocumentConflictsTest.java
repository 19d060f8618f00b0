package org.cairncrm.rules.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cairncrm.rules.documents.Recipes.Recipe;
import org.cairncrm.shared.Conflict;
import org.cairncrm.testing.CairnTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;

/** Documents that cannot be in force at once: here recipes that both need the oven. */
@CairnTest
@ExtendWith(OutputCaptureExtension.class)
class DocumentConflictsTest {
  private static final String ROAST = Recipes.SOUP.replace("minutes: 20", "minutes: 45");
  private static final String PIE = ROAST.replace("recipe: soup", "recipe: pie");

  @Autowired DocumentRegistry registry;
  @Autowired JdbcTemplate jdbc;

  private Documents<Recipe> recipes;

  @BeforeEach
  void a_roast_is_in_force() {
    jdbc.execute("drop schema if exists recipes cascade");
    jdbc.execute("create schema recipes");
    jdbc.execute("create table recipes.document (like journeys.document including all)");
    jdbc.execute(
        "create table recipes.document_version (like journeys.document_version including all)");
    jdbc.execute("create table recipes.document_file (like journeys.document_file including all)");
    recipes = registry.open(new Recipes());
    recipes.create(ROAST);
    recipes.publish("soup", 1, null);
  }

  @Test
  void one_is_published_once_the_other_is_retired() {
    recipes.create(PIE);

    assertThatThrownBy(() -> recipes.publish("pie", 1, null))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("The recipe 'soup' takes the oven");

    recipes.retire("soup");
    assertThat(recipes.publish("pie", 1, null).version()).isEqualTo(1);
  }

  @Test
  void one_may_replace_its_own_version() {
    recipes.save("soup", ROAST.replace("title: Soup", "title: Roast"), 1);

    assertThat(recipes.publish("soup", 2, null).version()).isEqualTo(2);
  }

  @Test
  void a_file_with_the_other_one_does_not_stop_the_start(CapturedOutput output) {
    recipes.files().read("pie.yaml", PIE);

    assertThat(output.getOut())
        .contains("pie.yaml is not published: The recipe 'soup' takes the oven");
    assertThat(recipes.drafts()).extracting(Draft::name).containsExactly("soup");

    recipes.retire("soup");
    recipes.files().read("pie.yaml", PIE);
    assertThat(recipes.inForce().all()).extracting(Recipe::name).containsExactly("pie");
  }
}
