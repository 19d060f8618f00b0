package org.cairncrm.tasks.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shell.CustomerNames;
import org.cairncrm.shell.HomeTile;
import org.cairncrm.tasks.MyTasks;
import org.cairncrm.tasks.Task;
import org.cairncrm.tasks.TaskPermissions;
import org.cairncrm.tasks.Tasks;
import org.springframework.stereotype.Component;

/** What the person who is signed in should do today. */
@Component
class TodayTile implements HomeTile {
  private static final int SHOWN = 8;

  private final Tasks tasks;
  private final CustomerNames names;
  private final Clock clock;

  TodayTile(Tasks tasks, CustomerNames names, Clock clock) {
    this.tasks = tasks;
    this.names = names;
    this.clock = clock;
  }

  @Override
  public Column column() {
    return Column.MAIN;
  }

  @Override
  public int place() {
    return 5;
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
  public Today content(String username) {
    MyTasks mine = tasks.of(username);
    List<Task> shown =
        Stream.concat(mine.overdue().stream(), mine.today().stream()).limit(SHOWN).toList();
    return new Today(
        shown, mine.waiting(), mine.overdue().size(), names(names, shown), clock.instant());
  }

  static Map<CustomerId, String> names(CustomerNames names, List<Task> tasks) {
    return names.of(tasks.stream().map(Task::customerId).filter(Objects::nonNull).toList());
  }

  /**
   * @param count of all tasks for today, also those that are not shown
   * @param overdue how many of them are overdue
   * @param names of the customers of the tasks shown
   */
  public record Today(
      List<Task> tasks, int count, int overdue, Map<CustomerId, String> names, Instant now) {}
}
