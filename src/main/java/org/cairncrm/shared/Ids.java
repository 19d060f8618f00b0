package org.cairncrm.shared;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.util.UUID;

/** Where ids come from: UUIDv7 (RFC 9562), so that they sort by the time they were made. */
public final class Ids {
  private static final NoArgGenerator GENERATOR = Generators.timeBasedEpochRandomGenerator();

  private Ids() {}

  public static UUID next() {
    return GENERATOR.generate();
  }

  /**
   * Reads an id as it is written, in all its 36 characters.
   *
   * @throws IllegalArgumentException when the text is no UUID
   */
  public static UUID parse(String text) {
    if (text.length() != 36) {
      throw new IllegalArgumentException("A UUID has 36 characters");
    }
    return UUID.fromString(text);
  }
}
