package org.cairncrm.rules.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.cairncrm.access.Caller;
import org.cairncrm.events.Commands;
import org.cairncrm.rules.documents.Recipes.Recipe;
import org.cairncrm.shared.Actor;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.FieldError;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.NotFound;
import org.cairncrm.shared.Stale;
import org.cairncrm.testing.CairnTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;

/** The life of a document: draft, versions, in force, retired, and back. */
@CairnTest
@ExtendWith(OutputCaptureExtension.class)
@DirtiesContext
@Tag("slow")
class DocumentsTest {
  private static final Actor COOK = Actor.person("cook");
  private static final String STEW = Recipes.SOUP.replace("title: Soup", "title: Stew");

  @Autowired DocumentRegistry registry;
  @Autowired JdbcTemplate jdbc;
  @Autowired Commands commands;

  private Documents<Recipe> recipes;

  @BeforeEach
  void start_without_recipes() {
    jdbc.execute("drop schema if exists recipes cascade");
    jdbc.execute("create schema recipes");
    jdbc.execute("create table recipes.document (like journeys.document including all)");
    jdbc.execute(
        "create table recipes.document_version (like journeys.document_version including all)");
    jdbc.execute("create table recipes.document_file (like journeys.document_file including all)");
    recipes = registry.open(new Recipes());
  }

  @Test
  void a_draft_is_not_in_force_until_it_is_published() {
    Draft draft = create(Recipes.SOUP);

    assertThat(draft.name()).isEqualTo("soup");
    assertThat(draft.title()).isEqualTo("Soup");
    assertThat(draft.revision()).isEqualTo(1);
    assertThat(draft.changedBy()).isEqualTo(COOK);
    assertThat(draft.live()).isNull();
    assertThat(recipes.inForce().all()).isEmpty();

    DocumentVersion first = publish(1, "for guests");

    assertThat(first.version()).isEqualTo(1);
    assertThat(first.author()).isEqualTo(COOK);
    assertThat(first.comment()).isEqualTo("for guests");
    assertThat(recipes.inForce().find("soup")).isEqualTo(new Recipe("soup", 1, 30));
    assertThat(recipes.draft("soup").live()).isEqualTo(1);
  }

  @Test
  void a_draft_may_have_faults_and_is_published_only_without_them() {
    create(Recipes.SOUP);
    Draft faulty = recipes.save("soup", Recipes.SOUP.replace("serves: 4", "serves: 40"), 1);

    assertThat(faulty.revision()).isEqualTo(2);
    assertThatThrownBy(() -> publish(2, null))
        .isInstanceOfSatisfying(
            Invalid.class,
            invalid ->
                assertThat(invalid.errors())
                    .containsExactly(new FieldError("text:3:9", "'serves' must be at most 12")));
    assertThat(recipes.versions("soup")).isEmpty();
  }

  @Test
  void saving_the_same_text_changes_nothing() {
    create(Recipes.SOUP);

    assertThat(recipes.save("soup", Recipes.SOUP, 1).revision()).isEqualTo(1);
  }

  @Test
  void whoever_has_seen_an_older_draft_is_refused() {
    create(Recipes.SOUP);
    recipes.save("soup", STEW, 1);

    assertThatThrownBy(() -> recipes.save("soup", Recipes.SOUP, 1)).isInstanceOf(Stale.class);
    assertThatThrownBy(() -> publish(1, null)).isInstanceOf(Stale.class);
    assertThat(recipes.draft("soup").title()).isEqualTo("Stew");
  }

  @Test
  void the_name_of_a_document_stays() {
    create(Recipes.SOUP);

    assertThatThrownBy(
            () -> recipes.save("soup", Recipes.SOUP.replace("recipe: soup", "recipe: broth"), 1))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("must keep the name 'soup' under 'recipe'");
    assertThatThrownBy(() -> create(STEW))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("There is a recipe 'soup' already");
  }

  @Test
  void a_text_without_a_usable_name_or_a_title_begins_nothing() {
    for (String text : List.of("title: Soup", "recipe: soup", "recipe: Soup\ntitle: Soup", ": [")) {
      assertThatThrownBy(() -> create(text)).as(text).isInstanceOf(Invalid.class);
    }
    assertThat(recipes.drafts()).isEmpty();
  }

  @Test
  void versions_are_numbered_and_stay_as_they_were() {
    create(Recipes.SOUP);
    publish(1, null);
    recipes.save("soup", STEW, 1);
    publish(2, "thicker");

    assertThat(recipes.versions("soup"))
        .extracting(DocumentVersion::version, DocumentVersion::title)
        .containsExactly(tuple(2, "Stew"), tuple(1, "Soup"));
    assertThat(recipes.version("soup", 1).text()).isEqualTo(Recipes.SOUP);
    assertThatThrownBy(() -> recipes.version("soup", 3)).isInstanceOf(NotFound.class);
  }

  @Test
  void what_is_in_force_already_is_not_published_again() {
    create(Recipes.SOUP);
    publish(1, null);

    assertThatThrownBy(() -> publish(1, null))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("Version 1, which is in force, says the same");
  }

  @Test
  void an_older_version_comes_back_as_a_new_one() {
    create(Recipes.SOUP);
    publish(1, null);
    recipes.save("soup", STEW, 1);
    publish(2, null);

    DocumentVersion back = Caller.as(COOK, () -> recipes.rollBack("soup", 1, 2, "too thick"));

    assertThat(back.version()).isEqualTo(3);
    assertThat(back.text()).isEqualTo(Recipes.SOUP);
    assertThat(recipes.draft("soup").text()).isEqualTo(Recipes.SOUP);
    assertThat(recipes.inForce().find("soup")).isEqualTo(new Recipe("soup", 3, 30));
  }

  @Test
  void a_retired_document_has_no_effect_and_can_be_published_again() {
    create(Recipes.SOUP);
    publish(1, null);

    assertThat(recipes.retire("soup").live()).isNull();
    assertThat(recipes.inForce().all()).isEmpty();
    assertThatThrownBy(() -> recipes.retire("soup")).isInstanceOf(Conflict.class);

    assertThat(publish(1, null).version()).isEqualTo(2);
  }

  @Test
  void another_instance_finds_what_was_published_with_its_next_sweep() {
    Documents<Recipe> elsewhere = registry.open(new Recipes());
    assertThat(elsewhere.inForce().all()).isEmpty();
    create(Recipes.SOUP);
    publish(1, null);

    assertThat(elsewhere.inForce().all()).isEmpty();
    elsewhere.inForce().refresh();
    assertThat(elsewhere.inForce().all()).containsExactly(new Recipe("soup", 1, 30));
  }

  @Test
  void a_published_document_that_cannot_be_used_any_more_has_no_effect_and_the_log_says_why(
      CapturedOutput output) {
    create(Recipes.SOUP);
    publish(1, null);
    jdbc.update(
        "update recipes.document_version set text = replace(text, 'serves: 4', 'serves: 40')");
    Documents<Recipe> later = registry.open(new Recipes());

    assertThat(later.inForce().all()).isEmpty();
    assertThat(output.getOut())
        .contains("Version 1 of recipe soup has no effect", "3:9: 'serves' must be at most 12");
  }

  @Test
  void a_changed_file_is_published_and_leaves_a_draft_that_somebody_edits() {
    recipes.files().read("soup.yaml", Recipes.SOUP);
    recipes.save("soup", STEW, 1);

    recipes.files().read("soup.yaml", Recipes.SOUP.replace("serves: 4", "serves: 6"));

    assertThat(recipes.versions("soup")).extracting(DocumentVersion::version).containsExactly(2, 1);
    assertThat(recipes.draft("soup").text()).isEqualTo(STEW);
  }

  @Test
  void a_file_replaces_a_draft_that_nobody_edits() {
    recipes.files().read("soup.yaml", Recipes.SOUP);

    recipes.files().read("soup.yaml", STEW);

    assertThat(recipes.draft("soup").text()).isEqualTo(STEW);
    assertThat(recipes.inForce().all()).containsExactly(new Recipe("soup", 2, 30));
  }

  @Test
  void a_file_that_says_what_a_person_has_published_changes_nothing() {
    recipes.files().read("soup.yaml", Recipes.SOUP);
    recipes.save("soup", STEW, 1);
    publish(2, null);

    recipes.files().read("soup.yaml", STEW);

    assertThat(recipes.versions("soup")).extracting(DocumentVersion::version).containsExactly(2, 1);
  }

  @Test
  void what_a_command_takes_back_was_never_in_force() {
    create(Recipes.SOUP);

    assertThatThrownBy(
            () ->
                commands.run(
                    () -> {
                      publish(1, null);
                      throw new Conflict("Taken back");
                    }))
        .isInstanceOf(Conflict.class);

    assertThat(recipes.inForce().all()).isEmpty();
    commands.run(() -> publish(1, null));
    assertThat(recipes.inForce().all()).hasSize(1);
  }

  @Test
  void publishing_and_retiring_are_in_the_audit_trail() {
    create(Recipes.SOUP);
    publish(1, null);
    Caller.as(COOK, () -> recipes.retire("soup"));

    assertThat(
            jdbc.queryForList(
                "select action from access.audit where subject = 'recipe:soup' order by at,"
                    + " audit_id",
                String.class))
        .contains("recipe-created", "recipe-published", "recipe-retired");
  }

  private Draft create(String text) {
    return Caller.as(COOK, () -> recipes.create(text));
  }

  private DocumentVersion publish(int revision, @Nullable String comment) {
    return Caller.as(COOK, () -> recipes.publish("soup", revision, comment));
  }
}
