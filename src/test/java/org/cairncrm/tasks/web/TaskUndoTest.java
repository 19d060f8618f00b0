package org.cairncrm.tasks.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.cairncrm.access.People;
import org.cairncrm.access.Role;
import org.cairncrm.tasks.NewTask;
import org.cairncrm.tasks.Task;
import org.cairncrm.tasks.TaskContent;
import org.cairncrm.tasks.TaskPriority;
import org.cairncrm.tasks.Tasks;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Chromium;
import org.cairncrm.testing.Look;
import org.cairncrm.testing.Readers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One key closes a task; one more opens it again. */
@CairnTest
@Tag("browser")
class TaskUndoTest {
  private static final String PASSWORD = "a stone on a stone";
  private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
  private static Chromium chromium;

  private final String eva = "eva-" + UUID.randomUUID().toString().substring(0, 8);

  @Autowired People people;
  @Autowired Tasks tasks;
  @LocalServerPort int port;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
  }

  @BeforeEach
  void an_agent() {
    people.create(eva, "Eva Lind", Role.AGENT, PASSWORD);
  }

  @Test
  void a_task_that_was_done_by_mistake_is_opened_again_in_a_moment() {
    Task task = open("Call Marta");
    try (var visit = chromium.visit(Look.DESKTOP_LIGHT, "http://localhost:" + port)) {
      Page page = signIn(visit.page());
      page.navigate("/tasks");
      assertThat(page.locator("main[data-connected]")).isVisible();
      page.keyboard().press("j");
      page.keyboard().press("x");
      assertThat(row(page, task)).hasCount(0);
      assertThat(page.locator("#undo")).containsText("“Call Marta” is done.");
      Readers.canUse(page, "an offer to undo");
      page.keyboard().press("u");
      assertThat(row(page, task)).isVisible();
      assertThat(page.locator("#undo form")).hasCount(0);
      assertThat(visit.errors()).isEmpty();
    }
  }

  @Test
  void undo_is_offered_also_if_the_page_was_about_to_refresh() {
    Task task = open("Call Marta");
    try (var visit = chromium.visit(Look.DESKTOP_LIGHT, "http://localhost:" + port)) {
      Page page = signIn(visit.page());
      page.navigate("/tasks");
      assertThat(page.locator("main[data-connected]")).isVisible();
      var held = new AtomicReference<Route>();
      page.route("**/completion", held::set);
      row(page, task).locator("form button").first().click();
      page.waitForCondition(() -> held.get() != null);

      page.waitForResponse(
          response -> response.request().headers().containsKey("hx-request"),
          () -> page.evaluate("document.body.dispatchEvent(new CustomEvent('cairn:changed'))"));
      page.evaluate("new Promise(requestAnimationFrame)");
      Objects.requireNonNull(held.get()).resume();

      assertThat(page.locator("#undo")).containsText("“Call Marta” is done.");
      assertThat(row(page, task)).hasCount(0);
      assertThat(visit.errors()).isEmpty();
    }
  }

  @Test
  void without_scripts_undo_is_a_button_too() {
    Task task = open("Call Marta");
    try (var visit = chromium.visitWithoutScripts(Look.DESKTOP_LIGHT, "http://localhost:" + port)) {
      Page page = signIn(visit.page());
      page.navigate("/tasks");
      row(page, task).locator("form button").first().click();
      page.locator("#undo button").click();
      assertThat(page.locator("h1")).containsText("Call Marta Open");
    }
  }

  private static Locator row(Page page, Task task) {
    return page.locator("#task-" + task.id());
  }

  private Task open(String title) {
    return tasks
        .open(
            NewTask.of(
                null,
                new TaskContent(title, null, TaskPriority.HIGH, TODAY, null, eva, null, null)))
        .value();
  }

  private Page signIn(Page page) {
    Chromium.signIn(page, eva, PASSWORD);
    return page;
  }
}
