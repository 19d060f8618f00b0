package org.cairncrm.rules.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.cairncrm.access.Caller;
import org.cairncrm.rules.documents.Recipes.Recipe;
import org.cairncrm.shared.Actor;
import org.cairncrm.testing.CairnTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;

/** Files become drafts, which a person publishes, and never replace what a person has written. */
@CairnTest
@ExtendWith(OutputCaptureExtension.class)
@DirtiesContext
@Tag("slow")
class FileDraftsTest {
  private static final Actor COOK = Actor.person("cook");
  private static final String STEW = Recipes.SOUP.replace("title: Soup", "title: Stew");
  private static final String BROTH = Recipes.SOUP.replace("title: Soup", "title: Broth");

  @Autowired DocumentRegistry registry;
  @Autowired JdbcTemplate jdbc;

  private Documents<Recipe> recipes;

  @BeforeEach
  void start_without_recipes() {
    jdbc.execute("drop schema if exists recipes cascade");
    jdbc.execute("create schema recipes");
    for (String table : new String[] {"document", "document_version", "document_file"}) {
      jdbc.execute("create table recipes.%1$s (like journeys.%1$s including all)".formatted(table));
    }
    recipes = registry.open(new Recipes());
  }

  @Test
  void a_new_file_is_a_draft_and_not_in_force(CapturedOutput output) {
    start(Recipes.SOUP);

    Draft draft = recipes.draft("soup");
    assertThat(draft.text()).isEqualTo(Recipes.SOUP);
    assertThat(draft.changedBy()).isEqualTo(Actor.CAIRN);
    assertThat(draft.latest()).isNull();
    assertThat(recipes.inForce().all()).isEmpty();
    assertThat(output.getOut()).contains("soup.yaml has changed the draft of 'soup'");
  }

  @Test
  void a_newer_file_changes_the_draft_that_nobody_edits_and_leaves_the_version_in_force() {
    start(Recipes.SOUP);
    publish(1);

    start(STEW);

    Draft draft = recipes.draft("soup");
    assertThat(draft.text()).isEqualTo(STEW);
    assertThat(file(draft).same()).isTrue();
    assertThat(file(draft).inConflict()).isFalse();
    assertThat(draft.live()).isEqualTo(1);
    assertThat(recipes.version("soup", 1).text()).isEqualTo(Recipes.SOUP);
  }

  @Test
  void a_draft_that_a_person_has_edited_stays_and_the_text_of_the_file_is_offered(
      CapturedOutput output) {
    start(Recipes.SOUP);
    Caller.as(COOK, () -> recipes.save("soup", STEW, 1));

    start(BROTH);

    Draft draft = recipes.draft("soup");
    assertThat(draft.text()).isEqualTo(STEW);
    assertThat(draft.changedBy()).isEqualTo(COOK);
    assertThat(file(draft).inConflict()).isTrue();
    assertThat(file(draft).text()).isEqualTo(BROTH);
    assertThat(output.getOut()).contains("whose draft a person has changed: both are kept");
  }

  @Test
  void the_offer_ends_when_the_person_takes_the_text_or_keeps_the_draft() {
    start(Recipes.SOUP);
    Caller.as(COOK, () -> recipes.save("soup", STEW, 1));
    start(BROTH);

    assertThat(file(recipes.files().keep("soup")).offered()).isFalse();
    start(BROTH);
    assertThat(file(recipes.draft("soup")).offered()).isFalse();

    String stock = BROTH.replace("Broth", "Stock");
    start(stock);
    assertThat(file(recipes.draft("soup")).inConflict()).isTrue();
    Caller.as(COOK, () -> recipes.save("soup", stock, 2));
    assertThat(file(recipes.draft("soup")).offered()).isFalse();
  }

  @Test
  void a_file_that_was_read_before_changes_nothing_again() {
    start(Recipes.SOUP);
    Caller.as(COOK, () -> recipes.save("soup", STEW, 1));
    publish(2);

    start(Recipes.SOUP);

    assertThat(recipes.draft("soup").text()).isEqualTo(STEW);
    assertThat(file(recipes.draft("soup")).inConflict()).isFalse();
  }

  @Test
  void an_installation_whose_files_were_published_keeps_what_is_published() {
    recipes.files(true).read("soup.yaml", Recipes.SOUP);
    jdbc.update("delete from recipes.document_file");

    start(Recipes.SOUP);

    assertThat(recipes.inForce().all()).containsExactly(new Recipe("soup", 1, 30));
    assertThat(recipes.draft("soup").revision()).isEqualTo(1);
  }

  /** As when Cairn starts without the setting to publish files. */
  private void start(String text) {
    recipes.files(false).read("soup.yaml", text);
  }

  private void publish(int revision) {
    Caller.as(COOK, () -> recipes.publish("soup", revision, null));
  }

  private static DocumentFile file(Draft draft) {
    return Objects.requireNonNull(draft.file());
  }
}
