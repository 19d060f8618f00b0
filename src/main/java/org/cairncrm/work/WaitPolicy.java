package org.cairncrm.work;

import java.util.function.Supplier;

/**
 * Decides whether the current work may wait longer than usual for the database. A request may not:
 * a response that comes too late is useless. A step of a job may, and so may the threads that share
 * its work.
 */
final class WaitPolicy {
  // not a ScopedValue, which threads of an executor do not inherit
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
