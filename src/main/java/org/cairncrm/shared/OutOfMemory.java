package org.cairncrm.shared;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Ends the JVM when its memory has run out, so that its supervisor restarts it. A JVM that
 * continues may have lost threads, perhaps the one that accepts connections. {@code
 * -XX:+ExitOnOutOfMemoryError} does the same earlier and in every thread; this class is for an
 * instance that was started without it.
 */
public final class OutOfMemory {
  /** The exit code, the same as that of {@code -XX:+ExitOnOutOfMemoryError}. */
  private static final int EXIT = 3;

  /**
   * The reasons that mean exhausted memory. An array that is larger than any memory is not one of
   * them.
   */
  private static final Set<String> REASONS =
      Set.of(
          "Java heap space",
          "GC overhead limit exceeded",
          "Metaspace",
          "Compressed class space",
          "Cannot reserve direct buffer memory");

  private OutOfMemory() {}

  /** Ends the JVM when a thread ends because memory has run out. */
  public static void exitOnUncaught() {
    Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, fault) -> {
          exitOn(fault);
          if (before != null) {
            before.uncaughtException(thread, fault);
          } else {
            System.err.print("Exception in thread \"" + thread.getName() + "\" ");
            fault.printStackTrace();
          }
        });
  }

  /** Ends the JVM if exhausted memory is the fault or a cause of it. */
  public static void exitOn(@Nullable Throwable fault) {
    if (means(fault)) {
      System.err.println("Memory has run out: Cairn ends, to be started again");
      Runtime.getRuntime().halt(EXIT);
    }
  }

  static boolean means(@Nullable Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof OutOfMemoryError) {
        String reason = Objects.toString(cause.getMessage(), "");
        return REASONS.stream().anyMatch(reason::startsWith);
      }
    }
    return false;
  }
}
