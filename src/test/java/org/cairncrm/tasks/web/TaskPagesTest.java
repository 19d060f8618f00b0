package org.cairncrm.tasks.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.cairncrm.access.People;
import org.cairncrm.access.Role;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.tasks.NewTask;
import org.cairncrm.tasks.Task;
import org.cairncrm.tasks.TaskContent;
import org.cairncrm.tasks.TaskPriority;
import org.cairncrm.tasks.Tasks;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Chromium;
import org.cairncrm.testing.Look;
import org.cairncrm.testing.Readers;
import org.cairncrm.testing.Regulars;
import org.cairncrm.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages about tasks, as a person uses them. */
@CairnTest
@Tag("browser")
class TaskPagesTest {
  private static final String PASSWORD = "a stone on a stone";
  private static final LocalDate TODAY = LocalDate.ofInstant(TestClock.START, ZoneOffset.UTC);
  private static Chromium chromium;

  private final String eva = "eva-" + UUID.randomUUID().toString().substring(0, 8);

  @Autowired People people;
  @Autowired Tasks tasks;
  @Autowired Regulars regulars;
  @LocalServerPort int port;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
  }

  @Test
  void the_list_of_keys_names_a_key_of_rows_only_where_a_list_has_them() {
    try (var visit = signedIn(Look.DESKTOP_LIGHT)) {
      CustomerId customer = regulars.withThreeOrders("Marta Zielińska", eva);
      open("Call Marta", TODAY, customer, null);
      Page page = visit.page();
      page.navigate("/tasks");
      page.keyboard().press("?");
      assertThat(page.locator("#keys [data-keys]")).containsText("Done");
      assertThat(page.locator("#keys [data-keys]")).not().containsText("Call Marta");
      page.navigate("/customers/" + customer);
      assertThat(page.locator("#customer-tasks")).containsText("Call Marta");
      page.keyboard().press("?");
      assertThat(page.locator("#keys [data-keys]")).not().containsText("Call Marta");
    }
  }

  @Test
  void a_key_that_is_pressed_while_the_list_refreshes_loads_no_other_page() {
    try (var visit = signedIn(Look.DESKTOP_LIGHT)) {
      Task task = open("Call Marta", TODAY, null, null);
      Page page = visit.page();
      page.navigate("/tasks");
      assertThat(page.locator("main[data-connected]")).isVisible();
      page.keyboard().press("j");
      page.evaluate(
          """
          () => {
            window.samePage = true;
            const press = (event) => {
              if (event.target.id === "tasks") {
                document.removeEventListener("htmx:afterSwap", press);
                document.dispatchEvent(new KeyboardEvent("keydown", { key: "s" }));
              }
            };
            document.addEventListener("htmx:afterSwap", press);
            document.body.dispatchEvent(new CustomEvent("cairn:changed"));
          }
          """);

      assertThat(row(page, task)).containsText("Snoozed until");
      assertThat(row(page, task)).hasAttribute("aria-selected", "true");
      org.assertj.core.api.Assertions.assertThat(page.evaluate("window.samePage")).isEqualTo(true);
    }
  }

  @Test
  void keys_finish_snooze_and_edit_the_selected_task() {
    try (var visit = signedIn(Look.DESKTOP_LIGHT)) {
      Task first = open("Call Marta", TODAY.minusDays(1), null, null);
      Task second = open("Send the invoice", TODAY, null, null);
      Task third = open("Check the address", TODAY, null, null);
      Page page = visit.page();
      page.navigate("/tasks");
      assertThat(page.locator("main[data-connected]")).isVisible();
      assertThat(page.locator("#waiting-tasks")).hasText("3");
      page.keyboard().press("j");
      assertThat(row(page, first)).hasAttribute("aria-selected", "true");

      page.keyboard().press("x");
      assertThat(row(page, first)).hasCount(0);
      assertThat(page.locator("#waiting-tasks")).hasText("2");
      assertThat(row(page, second)).hasAttribute("aria-selected", "true");

      page.keyboard().press("s");
      assertThat(row(page, second)).containsText("Snoozed until");
      assertThat(page.locator("#waiting-tasks")).hasText("1");
      assertThat(row(page, second)).hasAttribute("aria-selected", "true");

      page.keyboard().press("k");
      assertThat(row(page, third)).hasAttribute("aria-selected", "true");
      page.keyboard().press("e");
      assertThat(page.locator("#title")).hasValue("Check the address");
      assertThat(visit.errors()).isEmpty();
    }
  }

  @Test
  void a_task_of_another_person_appears_by_itself() {
    try (var visit = signedIn(Look.DESKTOP_LIGHT)) {
      Page page = visit.page();
      page.navigate("/tasks");
      assertThat(page.locator("main[data-connected]")).isVisible();
      assertThat(page.locator("#waiting-tasks")).isHidden();

      Task task = open("Call Marta", TODAY, null, null);

      assertThat(row(page, task)).isVisible();
      assertThat(page.locator("#waiting-tasks")).hasText("1");
      assertThat(visit.errors()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_task_is_created_and_checked_off_on_the_page_of_a_customer(Look look) {
    try (var visit = signedIn(look)) {
      CustomerId customer = regulars.withThreeOrders("Marta Zielińska", eva);
      Page page = visit.page();
      page.navigate("/customers/" + customer);
      page.locator("#customer-tasks a.button").click();
      page.fill("#title", "Call about the late parcel");
      page.locator("main form button").last().click();

      assertThat(page.locator("#customer-tasks")).containsText("Call about the late parcel");
      assertThat(page.locator("#past")).containsText("Task: Call about the late parcel");
      assertThat(page.locator("main[data-connected]")).isVisible();
      page.locator("#customer-tasks form button").click();
      assertThat(page.locator("#customer-tasks")).containsText("No open tasks");
      assertThat(page.locator("#past")).containsText("Task done");
      assertThat(visit.errors()).isEmpty();
    }
  }

  @Test
  void a_task_in_a_queue_is_taken_and_dropped_with_a_reason() {
    try (var visit = signedIn(Look.DESKTOP_LIGHT)) {
      Task task = open("Check the address", TODAY, null, Role.AGENT);
      Page page = visit.page();
      page.navigate("/tasks/all?view=agent");
      assertThat(page.locator("main[data-connected]")).isVisible();
      Locator row = page.locator("#row-" + task.id());
      row.getByText("Take").click();
      assertThat(row).hasCount(0);
      page.navigate("/tasks/" + task.id());
      page.getByText("Drop…").click();
      page.fill("#reason", "The address was right");
      page.locator("#drop button").last().click();
      assertThat(page.locator("h1")).containsText("Dropped");
      assertThat(page.locator("main")).containsText("The address was right");
      assertThat(page.locator("#undo")).containsText("is dropped");
      page.locator("#undo button").click();
      assertThat(page.locator("h1")).containsText("Open");
      page.fill("#text", "Ask her again.");
      page.getByText("Add comment").click();
      assertThat(page.locator("main")).containsText("Ask her again.");
      assertThat(visit.errors()).isEmpty();
    }
  }

  @Test
  void a_form_with_faults_comes_back_with_each_beside_its_field() {
    try (var visit = signedIn(Look.DESKTOP_LIGHT)) {
      Page page = visit.page();
      page.navigate("/tasks/new");
      page.evaluate("document.querySelector('main form').noValidate = true");
      page.fill("#day", "");
      page.fill("#text", "Kept");
      page.locator("main form button").last().click();
      assertThat(page.locator("#day-error")).hasText("is required");
      assertThat(page.locator("#text")).hasValue("Kept");
    }
  }

  @Test
  void two_people_who_edit_one_task_do_not_overwrite_each_other() {
    try (var visit = signedIn(Look.DESKTOP_LIGHT)) {
      Task task = open("Call Marta", TODAY, null, null);
      Page page = visit.page();
      page.navigate("/tasks/" + task.id() + "/edit");
      tasks.change(task.id(), content("Call Marta again", TODAY, null), 1);
      page.fill("#title", "Write to Marta");
      page.locator("main form button").last().click();
      assertThat(page.locator("main")).containsText("Another person saved this task");
      assertThat(page.locator("main .card")).containsText("Call Marta again");
      assertThat(tasks.get(task.id()).title()).isEqualTo("Call Marta again");
      page.locator("main form button").last().click();
      assertThat(page.locator("h1")).containsText("Write to Marta");
    }
  }

  @Test
  void every_page_can_be_used_by_everybody() {
    try (var visit = signedIn(Look.DESKTOP_LIGHT)) {
      Page page = visit.page();
      looksAt(page, "/tasks", "/tasks/all", "/tasks/all?filter=assignee:is:" + eva, "/tasks/new");
      CustomerId customer =
          regulars.withThreeOrders("Aleksandra Brzęczyszczykiewicz-Łękołodzka", eva);
      Task task =
          open(
              "Call about the parcel that is late for a second time",
              TODAY.minusDays(1),
              customer,
              null);
      open("Check the address", TODAY, customer, Role.ACCOUNT_MANAGER);
      open("Prepare the review", TODAY.plusDays(9), null, null);
      tasks.snoozeUntilTomorrow(open("Send the invoice", TODAY, null, null).id());
      tasks.comment(task.id(), "She was not in.");
      looksAt(
          page,
          "/",
          "/tasks",
          "/tasks/all",
          "/tasks/" + task.id(),
          "/tasks/" + task.id() + "/edit",
          "/customers/" + customer);
      tasks.drop(task.id(), "The parcel came");
      looksAt(page, "/tasks/" + task.id());
      assertThat(visit.errors()).isEmpty();
    }
  }

  private static void looksAt(Page page, String... paths) {
    for (String path : paths) {
      page.navigate(path);
      Readers.canUse(page, path);
    }
  }

  private static Locator row(Page page, Task task) {
    return page.locator("#task-" + task.id());
  }

  private Task open(
      String title, LocalDate due, @Nullable CustomerId customer, @Nullable Role queue) {
    return tasks.open(NewTask.of(customer, content(title, due, queue))).value();
  }

  private TaskContent content(String title, LocalDate due, @Nullable Role queue) {
    return new TaskContent(
        title, null, TaskPriority.HIGH, due, null, queue == null ? eva : null, queue, null);
  }

  private Chromium.Visit signedIn(Look look) {
    people.create(eva, "Eva Lind", Role.AGENT, PASSWORD);
    Chromium.Visit visit = chromium.visit(look, "http://localhost:" + port);
    Chromium.signIn(visit.page(), eva, PASSWORD);
    return visit;
  }
}
