package org.cairncrm.events;

import java.util.List;
import java.util.function.Supplier;

/** How a command commits: when the disk has it, or without waiting for that. */
final class Commit {
  private static final ScopedValue<Boolean> RESUMABLE = ScopedValue.newInstance();
  private static final Statement AT_LEISURE = Statement.of("set local synchronous_commit = off");
  private static final Statement COMMIT = Statement.of("commit");

  private Commit() {}

  static <T> T resumable(Supplier<T> work) {
    return ScopedValue.where(RESUMABLE, true).call(work::get);
  }

  static List<Statement> now() {
    return RESUMABLE.isBound() ? List.of(AT_LEISURE, COMMIT) : List.of(COMMIT);
  }
}
