package org.cairncrm.store;

import org.jspecify.annotations.Nullable;

/** The store rejects a start or a command, for a reason that the operator can act on. */
final class StoreRefused extends RuntimeException {
  private final String remedy;

  StoreRefused(String reason, String remedy) {
    this(reason, remedy, null);
  }

  StoreRefused(String reason, String remedy, @Nullable Throwable cause) {
    super(reason, cause);
    this.remedy = remedy;
  }

  /** The action that the operator should take. */
  String remedy() {
    return remedy;
  }
}
