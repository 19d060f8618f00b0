package org.cairncrm.integration.imports;

/**
 * The point at which an import continues.
 *
 * @param file the file being parsed, from 0
 * @param line the last parsed line
 * @param customer the last applied customer
 */
record ImportCheckpoint(ImportPhase phase, int file, long line, String customer) {
  static final ImportCheckpoint START = new ImportCheckpoint(ImportPhase.READING, 0, 0, "");

  ImportCheckpoint read(int file, long line) {
    return new ImportCheckpoint(ImportPhase.READING, file, line, "");
  }

  static ImportCheckpoint applied(String customer) {
    return new ImportCheckpoint(ImportPhase.APPLYING, 0, 0, customer);
  }

  static final ImportCheckpoint TIDYING = new ImportCheckpoint(ImportPhase.TIDYING, 0, 0, "");
}
