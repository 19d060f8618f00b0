package org.cairncrm.tasks.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cairncrm.access.Role;
import org.cairncrm.home.HomeTile;
import org.cairncrm.home.HomeView;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shell.CustomerNames;
import org.cairncrm.tasks.Task;
import org.cairncrm.tasks.TaskPermissions;
import org.cairncrm.tasks.Tasks;
import org.springframework.stereotype.Component;

/** The tile with the open tasks in the queue of the reader's role, which nobody has taken yet. */
@Component
class QueueTile implements HomeTile<QueueTile.QueuedTasks> {
  private static final int SHOWN = 6;

  private final Tasks tasks;
  private final CustomerNames names;
  private final Clock clock;

  QueueTile(Tasks tasks, CustomerNames names, Clock clock) {
    this.tasks = tasks;
    this.names = names;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "queuedTasks";
  }

  @Override
  public Map<Role, Integer> places() {
    return Map.of(
        Role.AGENT, 30,
        Role.ACCOUNT_MANAGER, 45,
        Role.MARKETING, 45,
        Role.LOYALTY_MANAGER, 55,
        Role.HEAD, 60,
        Role.ADMIN, 55);
  }

  @Override
  public String permission() {
    return TaskPermissions.READ;
  }

  @Override
  public String template() {
    return "tasks/queue-tile";
  }

  @Override
  public QueuedTasks content(HomeView view) {
    List<Task> first = tasks.queued(view.roles(), SHOWN);
    return new QueuedTasks(
        first,
        tasks.queuedCount(view.roles()),
        TodayTile.names(names, first),
        clock.instant(),
        view.roles().size() == 1 ? view.roles().iterator().next().word() : null);
  }

  /**
   * The open tasks in the queue of a role.
   *
   * @param tasks the first of them, the earliest deadline first
   * @param count all of them
   * @param names the names of the customers of the tasks shown
   * @param queue the role; null if there are several
   */
  record QueuedTasks(
      List<Task> tasks,
      int count,
      @JsonIgnore Map<CustomerId, String> names,
      @JsonIgnore Instant now,
      @JsonIgnore @org.jspecify.annotations.Nullable String queue) {}
}
