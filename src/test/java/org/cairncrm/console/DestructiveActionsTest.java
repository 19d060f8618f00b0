package org.cairncrm.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairncrm.testing.RouteTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every action of the console that takes something away asks first, or can be undone. This is the
 * table of them; a new one has to be added.
 */
class DestructiveActionsTest {
  private static final Path TEMPLATES = Path.of("src/main/resources/templates");

  /** What the last word of an address says if it takes something away. */
  private static final Pattern DESTRUCTIVE =
      Pattern.compile(
          "/(removal|deletion|erasure|revocation|disablement|sign-out|end|end-others"
              + "|cancellation|dismissal|retirement|restoration|withdrawal|completion|dropping"
              + "|returns|credit-notes|merger|\\{action})$");

  /** A dialog, or the line of a template that makes one with parts/dialog. */
  private static final Pattern DIALOG = Pattern.compile("(?s)[^\\n]*<dialog.*?(?:</dialog>|\\n)");

  private static final List<String> DIALOGS =
      templates().flatMap(text -> DIALOG.matcher(text).results()).map(MatchResult::group).toList();

  /** How a person is protected from doing it by mistake. */
  private enum Care {
    /** A dialog asks. Its form has the address. */
    DIALOG,
    /** A dialog whose address the page computes; the tests of the page open it. */
    COMPUTED_DIALOG,
    /** A page in between asks. */
    QUESTION,
    /** It is offered to undo it. */
    UNDO
  }

  private record Action(String path, Care care) {}

  private static final List<Action> ACTIONS =
      List.of(
          new Action("/settings/sessions/{reference}/end", Care.DIALOG),
          new Action("/settings/sessions/end-others", Care.DIALOG),
          new Action("/settings/people/{username}/disablement", Care.DIALOG),
          new Action("/settings/people/{username}/sign-out", Care.DIALOG),
          new Action("/settings/tokens/{id}/revocation", Care.DIALOG),
          new Action("/loyalty/redemptions/{id}/cancellation", Care.DIALOG),
          new Action("/loyalty/voucher-batches/{id}/cancellation", Care.DIALOG),
          new Action("/loyalty/purchases/{id}/cancellation", Care.DIALOG),
          new Action("/loyalty/catalogue/{id}/withdrawal", Care.DIALOG),
          new Action("/loyalty/catalogue/{id}/picture/removal", Care.DIALOG),
          new Action("/customers/{id}/loyalty/card/link/revocation", Care.DIALOG),
          new Action("/customers/{id}/loyalty/memberships/end", Care.DIALOG),
          new Action("/member-card/{link}/memberships/end", Care.DIALOG),
          new Action("/loyalty/programmes/{programme}/simulations/{id}/cancellation", Care.DIALOG),
          new Action("/operations/{id}/dismissal", Care.DIALOG),
          new Action("/attachments/{id}/removal", Care.DIALOG),
          new Action("/offers/{id}/deletion", Care.DIALOG),
          new Action("/tags/{id}/merger", Care.DIALOG),
          new Action("/tags/{id}/deletion", Care.DIALOG),
          new Action("/customers/{id}/tags/{tag}/removal", Care.UNDO),
          new Action("/customers/{id}/tags/{tag}/restoration", Care.UNDO),
          new Action("/notes/{id}/deletion", Care.DIALOG),
          new Action("/notes/{id}/restoration", Care.UNDO),
          new Action("/imports/{id}/cancellation", Care.DIALOG),
          new Action("/imports/{id}/removal", Care.DIALOG),
          new Action("/journey-maps/{name}/retirement", Care.DIALOG),
          new Action("/journeys/{journey}/simulations/{id}/cancellation", Care.DIALOG),
          new Action("/journey-maps/{name}/test/customers/{customer}/removal", Care.DIALOG),
          new Action("/journey-maps/{name}/test/end", Care.DIALOG),
          new Action("/loyalty-programmes/{name}/retirement", Care.DIALOG),
          new Action("/lists/{list}/views/{id}/removal", Care.DIALOG),
          new Action("/lists/{list}/changes/{action}", Care.QUESTION),
          new Action("/orders/{id}/cancellation", Care.COMPUTED_DIALOG),
          new Action("/orders/{id}/returns", Care.COMPUTED_DIALOG),
          new Action("/orders/{id}/credit-notes", Care.COMPUTED_DIALOG),
          new Action("/tasks/{id}/completion", Care.UNDO),
          new Action("/tasks/{id}/dropping", Care.DIALOG));

  /** The actions whose dialog names their address. */
  static List<Action> actions() {
    return ACTIONS.stream().filter(action -> action.care() == Care.DIALOG).toList();
  }

  @Test
  void the_table_has_every_action_that_takes_something_away() {
    Set<String> found =
        RouteTable.routes().stream()
            .filter(route -> route.method().equals("POST") && !route.path().startsWith("/api/"))
            .map(RouteTable.Route::path)
            .filter(path -> DESTRUCTIVE.matcher(path).find())
            .collect(Collectors.toSet());
    assertThat(ACTIONS.stream().map(Action::path))
        .as("add the new action with the way in which it asks or is undone")
        .containsExactlyInAnyOrderElementsOf(found);
  }

  @ParameterizedTest
  @MethodSource("actions")
  void a_dialog_asks(Action action) {
    String word = action.path().substring(action.path().lastIndexOf('/'));
    Pattern address = Pattern.compile(Pattern.quote(word) + "['(}]");
    assertThat(DIALOGS.stream().filter(dialog -> address.matcher(dialog).find()))
        .as(action.path())
        .isNotEmpty();
  }

  private static Stream<String> templates() {
    try (Stream<Path> files = Files.walk(TEMPLATES)) {
      return files.filter(Files::isRegularFile).map(DestructiveActionsTest::text).toList().stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
