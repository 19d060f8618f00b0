package org.cairncrm.integration.imports;

/** A row that cannot be used, for what stands in one of its columns. */
final class Unusable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String column;

  Unusable(String column, String reason) {
    super(reason, null, false, false);
    this.column = column;
  }

  String column() {
    return column;
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
