package org.cairncrm.tasks.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cairncrm.access.AuditedRead;
import org.cairncrm.access.Caller;
import org.cairncrm.access.Person;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.access.Role;
import org.cairncrm.shared.BusinessZone;
import org.cairncrm.shared.Checks;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.EnumWord;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.PersonalZone;
import org.cairncrm.shared.Stale;
import org.cairncrm.shell.CustomerNames;
import org.cairncrm.shell.OrderNames;
import org.cairncrm.shell.web.FieldFaults;
import org.cairncrm.tasks.NewTask;
import org.cairncrm.tasks.Task;
import org.cairncrm.tasks.TaskContent;
import org.cairncrm.tasks.TaskPermissions;
import org.cairncrm.tasks.TaskPriority;
import org.cairncrm.tasks.Tasks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Opens a task, and changes one. */
@Controller
class TaskForm {
  /** The fields of the form by those of the request, where they have other names. */
  private static final Map<String, String> FIELDS =
      Map.of(
          "dueOn", "day", "dueAt", "day", "assignee", "who", "queue", "who", "remindAt", "remind");

  private final Tasks tasks;
  private final CustomerNames names;
  private final OrderNames orders;
  private final FieldFaults faults;
  private final Caller caller;
  private final BusinessZone zone;
  private final PersonalZone personal;
  private final Clock clock;

  TaskForm(
      Tasks tasks,
      CustomerNames names,
      OrderNames orders,
      FieldFaults faults,
      Caller caller,
      BusinessZone zone,
      PersonalZone personal,
      Clock clock) {
    this.tasks = tasks;
    this.names = names;
    this.orders = orders;
    this.faults = faults;
    this.caller = caller;
    this.zone = zone;
    this.personal = personal;
    this.clock = clock;
  }

  /**
   * @param customer whom the task is to concern; null for nobody
   * @param order that the task is to be about; null for none
   */
  @GetMapping("/tasks/new")
  @RequiresPermission(TaskPermissions.WRITE)
  @AuditedRead(action = "tasks-read", subject = "tasks")
  String blank(
      @RequestParam @Nullable UUID customer, @RequestParam @Nullable UUID order, Model model) {
    Person person = caller.person();
    String username = person == null ? "" : person.username();
    return show(
        model, null, TaskDraft.blank(customer, order, zone.today(clock), username), Map.of());
  }

  @PostMapping("/tasks/new")
  @RequiresPermission(TaskPermissions.WRITE)
  String open(@ModelAttribute TaskDraft draft, Model model, HttpServletResponse response) {
    UUID customer = draft.customer();
    CustomerId id = customer == null ? null : new CustomerId(customer);
    return saved(
        model,
        response,
        null,
        draft,
        content -> {
          Task opened = tasks.open(NewTask.of(id, draft.order(), content)).value();
          return opened.orderId() != null
              ? "/orders/" + opened.orderId()
              : id == null ? "/tasks/" + opened.id() : "/customers/" + id;
        });
  }

  @GetMapping("/tasks/{id}/edit")
  @RequiresPermission(TaskPermissions.WRITE)
  @AuditedRead(action = "task-read", subject = "task:{id}")
  String edit(@PathVariable UUID id, Model model) {
    Task task = tasks.get(id);
    return show(model, task, TaskDraft.of(task, personal.id()), Map.of());
  }

  @PostMapping("/tasks/{id}/edit")
  @RequiresPermission(TaskPermissions.WRITE)
  String change(
      @PathVariable UUID id,
      @ModelAttribute TaskDraft draft,
      Model model,
      HttpServletResponse response) {
    return saved(
        model,
        response,
        tasks.get(id),
        draft,
        content -> "/tasks/" + tasks.change(id, content, draft.version()).id());
  }

  /** Saves content, and returns the address of the page that shows it. */
  @FunctionalInterface
  private interface Save {
    String save(TaskContent content);
  }

  private String saved(
      Model model,
      HttpServletResponse response,
      @Nullable Task before,
      TaskDraft draft,
      Save save) {
    var checks = new Checks();
    TaskContent content = draft.content(personal.id(), checks);
    Map<String, String> errors = faults(content, checks);
    TaskDraft shown = draft;
    if (errors.isEmpty()) {
      try {
        return "redirect:" + save.save(content);
      } catch (Invalid refused) {
        errors = named(FieldFaults.of(refused));
      } catch (Stale changedMeanwhile) {
        Task now = tasks.get(Objects.requireNonNull(before).id());
        model.addAttribute("stale", now);
        shown = draft.at(now.version());
      }
    }
    response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    return show(model, before, shown, errors);
  }

  private Map<String, String> faults(TaskContent content, Checks checks) {
    Map<String, String> errors = new LinkedHashMap<>();
    checks.faults().forEach(fault -> errors.putIfAbsent(fault.field(), fault.message()));
    named(faults.of(content)).forEach(errors::putIfAbsent);
    return errors;
  }

  private static Map<String, String> named(Map<String, String> faults) {
    Map<String, String> named = new LinkedHashMap<>();
    faults.forEach((field, fault) -> named.putIfAbsent(FIELDS.getOrDefault(field, field), fault));
    return named;
  }

  private String show(
      Model model, @Nullable Task task, TaskDraft draft, Map<String, String> errors) {
    UUID customer = draft.customer();
    model.addAttribute("task", task);
    model.addAttribute("draft", draft);
    model.addAttribute("errors", errors);
    model.addAttribute("order", TaskPages.orderName(orders, draft.order()));
    model.addAttribute("priorities", TaskPriority.values());
    model.addAttribute("queues", EnumWord.all(Role.class));
    model.addAttribute(
        "customer",
        customer == null
            ? null
            : names.of(List.of(new CustomerId(customer))).get(new CustomerId(customer)));
    return "tasks/form";
  }
}
