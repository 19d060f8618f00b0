package org.cairncrm.tasks.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.shell.CustomerCard;
import org.cairncrm.shell.OrderCard;
import org.cairncrm.tasks.Task;
import org.cairncrm.tasks.TaskFilter;
import org.cairncrm.tasks.TaskPermissions;
import org.cairncrm.tasks.Tasks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The open tasks of a customer, and on the page of an order those about it. */
@Component
class TaskCard implements CustomerCard, OrderCard {
  private static final int SHOWN = 5;

  private final Tasks tasks;
  private final Clock clock;

  TaskCard(Tasks tasks, Clock clock) {
    this.tasks = tasks;
    this.clock = clock;
  }

  @Override
  public int place() {
    return 40;
  }

  @Override
  public String permission() {
    return TaskPermissions.READ;
  }

  @Override
  public String template() {
    return "tasks/customer-card";
  }

  @Override
  public Open content(CustomerId customer) {
    return open(customer, null, TaskFilter.openOf(customer));
  }

  @Override
  public Open content(CustomerId customer, UUID order) {
    return open(customer, order, TaskFilter.openOf(customer, order));
  }

  private Open open(CustomerId customer, @Nullable UUID order, TaskFilter filter) {
    var page = tasks.list(filter, PageRequest.first(SHOWN));
    return new Open(customer, order, page.items(), page.next() != null, clock.instant());
  }

  /**
   * @param order null on the page of the customer
   * @param more whether there are others that are not shown
   */
  public record Open(
      CustomerId customer, @Nullable UUID order, List<Task> tasks, boolean more, Instant now) {}
}
