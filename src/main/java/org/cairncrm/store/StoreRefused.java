package org.cairncrm.store;

import org.jspecify.annotations.Nullable;

/** The store does not do what was asked, for a reason that the operator can act on. */
final class StoreRefused extends RuntimeException {
  private final String remedy;

  StoreRefused(String reason, String remedy) {
    this(reason, remedy, null);
  }

  StoreRefused(String reason, String remedy, @Nullable Throwable cause) {
    super(reason, cause);
    this.remedy = remedy;
  }

  /** What to do about it. */
  String remedy() {
    return remedy;
  }
}
