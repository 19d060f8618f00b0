package org.cairncrm.integration.imports;

/**
 * Where an import goes on.
 *
 * @param file the one that is read, from 0
 * @param line the last that was read
 * @param customer the last who was applied
 */
record ImportPlace(ImportPhase phase, int file, long line, String customer) {
  static final ImportPlace START = new ImportPlace(ImportPhase.READING, 0, 0, "");

  ImportPlace read(int file, long line) {
    return new ImportPlace(ImportPhase.READING, file, line, "");
  }

  static ImportPlace applied(String customer) {
    return new ImportPlace(ImportPhase.APPLYING, 0, 0, customer);
  }

  static final ImportPlace TIDYING = new ImportPlace(ImportPhase.TIDYING, 0, 0, "");
}
