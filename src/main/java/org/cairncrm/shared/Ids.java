package org.cairncrm.shared;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.util.UUID;

/** Generates ids: UUIDv7 (RFC 9562), which sort by the time of their creation. */
public final class Ids {
  private static final NoArgGenerator GENERATOR = Generators.timeBasedEpochRandomGenerator();

  private Ids() {}

  public static UUID next() {
    return GENERATOR.generate();
  }

  /**
   * Parses an id in its canonical form of 36 characters.
   *
   * @throws IllegalArgumentException when the text is not a UUID
   */
  public static UUID parse(String text) {
    if (text.length() != 36) {
      throw new IllegalArgumentException("A UUID has 36 characters");
    }
    return UUID.fromString(text);
  }
}
