package org.cairncrm.tasks.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.cairncrm.access.Role;
import org.cairncrm.home.HomeTile;
import org.cairncrm.home.HomeView;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shell.CustomerNames;
import org.cairncrm.tasks.MyTasks;
import org.cairncrm.tasks.Task;
import org.cairncrm.tasks.TaskPermissions;
import org.cairncrm.tasks.Tasks;
import org.springframework.stereotype.Component;

/** The tile with the reader's tasks for today. */
@Component
class TodayTile implements HomeTile<TodayTile.TasksToday> {
  private static final int SHOWN = 6;
  private static final MyTasks NONE = new MyTasks(List.of(), List.of(), List.of(), List.of());

  private final Tasks tasks;
  private final CustomerNames names;
  private final Clock clock;

  TodayTile(Tasks tasks, CustomerNames names, Clock clock) {
    this.tasks = tasks;
    this.names = names;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "tasksToday";
  }

  @Override
  public Map<Role, Integer> places() {
    return Map.of(
        Role.AGENT, 20,
        Role.ACCOUNT_MANAGER, 30,
        Role.MARKETING, 40,
        Role.LOYALTY_MANAGER, 50,
        Role.HEAD, 15,
        Role.ADMIN, 50);
  }

  @Override
  public String permission() {
    return TaskPermissions.READ;
  }

  @Override
  public String template() {
    return "tasks/today-tile";
  }

  @Override
  public TasksToday content(HomeView view) {
    MyTasks mine = view.username() == null ? NONE : tasks.of(view.username());
    List<Task> shown =
        Stream.concat(mine.overdue().stream(), mine.today().stream()).limit(SHOWN).toList();
    return new TasksToday(
        shown, mine.waiting(), mine.overdue().size(), names(names, shown), clock.instant());
  }

  static Map<CustomerId, String> names(CustomerNames names, List<Task> tasks) {
    return names.of(tasks.stream().map(Task::customerId).filter(Objects::nonNull).toList());
  }

  /**
   * The tasks of one person that are overdue or due today.
   *
   * @param tasks the first of them
   * @param count all of them
   * @param overdue the number of overdue tasks
   * @param names the names of the customers of the tasks shown
   */
  record TasksToday(
      List<Task> tasks,
      int count,
      int overdue,
      @JsonIgnore Map<CustomerId, String> names,
      @JsonIgnore Instant now) {}
}
