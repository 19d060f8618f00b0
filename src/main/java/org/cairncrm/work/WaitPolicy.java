package org.cairncrm.work;

import java.util.function.Supplier;

/**
 * Whether who waits for the database may be kept waiting. Whoever calls may not: an answer that is
 * too late is no answer. A step of a job may, and so may the threads that it shares its work with.
 */
final class WaitPolicy {
  // not a ScopedValue: those reach no threads of an executor
  private static final InheritableThreadLocal<Boolean> NEEDED = new InheritableThreadLocal<>();

  private WaitPolicy() {}

  static <T> T during(Supplier<T> work) {
    NEEDED.set(true);
    try {
      return work.get();
    } finally {
      NEEDED.remove();
    }
  }

  static boolean needed() {
    return NEEDED.get() != null;
  }
}
