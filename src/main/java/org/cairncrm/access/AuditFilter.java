package org.cairncrm.access;

import static org.cairncrm.access.db.Tables.AUDIT;
import static org.jooq.impl.DSL.noCondition;

import java.time.Instant;
import org.cairncrm.shared.Actor;
import org.cairncrm.shared.Checks;
import org.cairncrm.shared.Invalid;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/**
 * Selects entries of the audit trail; null does not restrict.
 *
 * @param actor the actor of the entries
 * @param action the action, such as {@code customer-opened}
 * @param subject the object of the action, such as {@code customer:0199…}
 * @param from the earliest time, inclusive
 * @param to the latest time, exclusive
 */
public record AuditFilter(
    @Nullable Actor actor,
    @Nullable String action,
    @Nullable String subject,
    @Nullable Instant from,
    @Nullable Instant to) {
  /** Selects all entries. */
  public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null);

  private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

  /**
   * Creates a filter from text; a blank value does not restrict.
   *
   * @param actor the actor, such as {@code person:anna} or {@code system:shop}
   * @throws Invalid naming every field at fault
   */
  public static AuditFilter of(
      @Nullable String actor,
      @Nullable String action,
      @Nullable String subject,
      @Nullable Instant from,
      @Nullable Instant to) {
    Checks checks = new Checks();
    Actor by = checks.get(() -> actor(actor));
    checks.check(() -> bounded("from", from));
    checks.check(() -> bounded("to", to));
    checks.throwIfAny();
    return new AuditFilter(by, given(action), given(subject), from, to);
  }

  private static @Nullable Actor actor(@Nullable String actor) {
    String given = given(actor);
    try {
      return given == null ? null : Actor.parse(given);
    } catch (IllegalArgumentException other) {
      throw Invalid.field("actor", "must be person:<username>, system:<token> or cairn:cairn");
    }
  }

  private static @Nullable String given(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static void bounded(String field, @Nullable Instant at) {
    if (at != null && (at.isBefore(EARLIEST) || at.isAfter(LATEST))) {
      throw Invalid.field(field, "must be between 1900 and 2200");
    }
  }

  Condition condition() {
    Condition all = noCondition();
    all = actor == null ? all : all.and(AUDIT.ACTOR.eq(actor));
    all = action == null ? all : all.and(AUDIT.ACTION.eq(action));
    all = subject == null ? all : all.and(AUDIT.SUBJECT.eq(subject));
    all = from == null ? all : all.and(AUDIT.AT.ge(from));
    return to == null ? all : all.and(AUDIT.AT.lt(to));
  }
}
