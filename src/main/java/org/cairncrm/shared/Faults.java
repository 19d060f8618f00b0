package org.cairncrm.shared;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Distinguishes transient faults of the database from permanent ones. */
public final class Faults {
  /**
   * The classes of SQLSTATE of transient faults: connection, transaction rollback (deadlock,
   * serialization), resources, operator intervention.
   */
  private static final Set<String> PASSING = Set.of("08", "40", "53", "57");

  /** PostgreSQL ended a transaction that was idle for too long, and rolled it back. */
  private static final String STOOD_STILL = "25P03";

  /** The disk is full: nothing can be stored until an operator frees space. */
  private static final String DISK_FULL = "53100";

  private Faults() {}

  /**
   * Whether the same command may succeed when it is repeated. Never true for an error in a
   * statement.
   */
  public static boolean passing(@Nullable Throwable fault) {
    String state = state(fault);
    return state != null && (PASSING.contains(state.substring(0, 2)) || state.equals(STOOD_STILL))
        || any(fault, java.sql.SQLTransientException.class)
        || any(fault, java.sql.SQLRecoverableException.class);
  }

  /** Whether the fault is transient but outlasts the short time for which a command is repeated. */
  public static boolean lasting(@Nullable Throwable fault) {
    return DISK_FULL.equals(state(fault));
  }

  /** Whether the connection was lost, so that it is unknown whether a commit took place. */
  public static boolean disconnected(Throwable fault) {
    String state = state(fault);
    return fault instanceof RuntimeException
        && (state == null || state.startsWith("08") || state.startsWith("57"));
  }

  private static @Nullable String state(@Nullable Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql
          && sql.getSQLState() != null
          && sql.getSQLState().length() == 5) {
        return sql.getSQLState();
      }
    }
    return null;
  }

  private static boolean any(@Nullable Throwable fault, Class<?> type) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) {
        return true;
      }
    }
    return false;
  }
}
