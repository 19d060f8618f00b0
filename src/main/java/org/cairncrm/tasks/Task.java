package org.cairncrm.tasks;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.cairncrm.access.Role;
import org.cairncrm.shared.Actor;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * What a person should do, by when, and why.
 *
 * @param customerId whom it concerns; null when no customer does
 * @param orderId the order of that customer that it is about; null when it is about none
 * @param dueOn the day by whose end it should be done, in the zone of the business; null when a
 *     time is given
 * @param dueAt the time by which it should be done; null when a day is given
 * @param deadline when it becomes overdue: {@code dueAt}, or the end of {@code dueOn}
 * @param assignee the username of the person who should do it; null while it waits in a queue
 * @param queue the role whose members may take it; null once a person has it
 * @param remindAt when it should come to the top of its person's list, although it is due later
 * @param snoozedUntil until when it is out of sight
 * @param origin the event and the rule that led to it; null when a person or a system created it
 * @param source the system that created it; {@code cairn} for a task created here
 * @param externalId the id of the task in that system
 * @param closingReason why it was dropped, or what the person wrote who did it
 * @param version goes up with every change
 */
public record Task(
    UUID id,
    @Nullable CustomerId customerId,
    @Nullable UUID orderId,
    String title,
    @Nullable String text,
    TaskPriority priority,
    @Nullable LocalDate dueOn,
    @Nullable Instant dueAt,
    Instant deadline,
    @Nullable String assignee,
    @Nullable Role queue,
    @Nullable Instant remindAt,
    @Nullable Instant snoozedUntil,
    TaskStatus status,
    @Nullable TaskOrigin origin,
    String source,
    String externalId,
    Instant createdAt,
    Actor createdBy,
    @Nullable Instant closedAt,
    @Nullable Actor closedBy,
    @Nullable String closingReason,
    int version) {

  /** Whether it is still to be done. */
  @JsonIgnore
  public boolean open() {
    return status == TaskStatus.OPEN;
  }

  /** Whether it should have been done by now. */
  public boolean overdue(Instant now) {
    return open() && !deadline.isAfter(now);
  }

  /** Whether it is out of sight. */
  public boolean snoozed(Instant now) {
    return open() && snoozedUntil != null && snoozedUntil.isAfter(now);
  }

  /** Whether its person asked to be reminded of it by now. */
  public boolean reminded(Instant now) {
    return open() && remindAt != null && !remindAt.isAfter(now);
  }
}
