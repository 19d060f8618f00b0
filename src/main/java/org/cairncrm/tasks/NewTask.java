package org.cairncrm.tasks;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairncrm.access.ClaimedSource;
import org.cairncrm.access.Role;
import org.cairncrm.shared.Checks;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.ExternalReference;
import org.cairncrm.shared.FieldError;
import org.cairncrm.shared.FreeText;
import org.cairncrm.shared.RequestRules;
import org.cairncrm.shared.SingleLine;
import org.jspecify.annotations.Nullable;

/**
 * A task to be opened.
 *
 * @param customerId whom it concerns; null when no customer does, or the one of the order
 * @param orderId the order that it is about; null when it is about none
 * @param priority normal when left out
 * @param dueOn the day by which it is due; either this or {@code dueAt}
 * @param assignee the username of the person who should do it; either this or {@code queue}
 * @param remindAt when to bring it to the top of its person's list
 * @param source the system that creates it, with its own id for it; both or neither
 */
public record NewTask(
    @Nullable CustomerId customerId,
    @Nullable UUID orderId,
    @NotNull @SingleLine @Size(max = 300) String title,
    @Nullable @FreeText @Size(max = 20_000) String text,
    @Nullable TaskPriority priority,
    @Nullable LocalDate dueOn,
    @Nullable Instant dueAt,
    @Nullable @SingleLine @Size(max = 100) String assignee,
    @Nullable Role queue,
    @Nullable Instant remindAt,
    @Nullable @SingleLine @Size(max = 100) @ClaimedSource String source,
    @Nullable @SingleLine @Size(max = 100) String externalId)
    implements RequestRules {

  /** A task that a person creates. */
  public static NewTask of(@Nullable CustomerId customer, TaskContent content) {
    return of(customer, null, content);
  }

  /** A task that a person creates, about an order. */
  public static NewTask of(
      @Nullable CustomerId customer, @Nullable UUID order, TaskContent content) {
    return of(customer, order, content, null, null);
  }

  static NewTask of(
      @Nullable CustomerId customer,
      @Nullable UUID order,
      TaskContent content,
      @Nullable String source,
      @Nullable String externalId) {
    return new NewTask(
        customer,
        order,
        content.title(),
        content.text(),
        content.priority(),
        content.dueOn(),
        content.dueAt(),
        content.assignee(),
        content.queue(),
        content.remindAt(),
        source,
        externalId);
  }

  @Override
  public List<FieldError> faults(Instant now) {
    var checks = new Checks();
    checks.add(content().faults(now));
    checks.add(ExternalReference.faults(source, externalId));
    return checks.faults();
  }

  TaskContent content() {
    return new TaskContent(title, text, priority, dueOn, dueAt, assignee, queue, remindAt);
  }
}
