package org.cairncrm.events;

import java.util.List;

/** The statements that commit a command, with or without waiting for the disk. */
final class Commit {
  private static final Statement WITHOUT_WAITING =
      Statement.of("set local synchronous_commit = off");
  private static final Statement COMMIT = Statement.of("commit");

  private Commit() {}

  static List<Statement> now() {
    return CommandMode.current().resumable() ? List.of(WITHOUT_WAITING, COMMIT) : List.of(COMMIT);
  }
}
