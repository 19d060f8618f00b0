package org.cairncrm.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** The permanent id of a customer: a merge creates an alias and never moves rows. */
public record CustomerId(@JsonValue UUID value) implements Comparable<CustomerId> {
  public static CustomerId next() {
    return new CustomerId(Ids.next());
  }

  /**
   * @throws IllegalArgumentException when the text is not a UUID
   */
  @JsonCreator
  public static CustomerId of(String text) {
    return new CustomerId(Ids.parse(text));
  }

  /** Uses PostgreSQL's order of UUIDs, so that locks are always acquired in the same order. */
  @Override
  public int compareTo(CustomerId other) {
    int high =
        Long.compareUnsigned(value.getMostSignificantBits(), other.value.getMostSignificantBits());
    return high != 0
        ? high
        : Long.compareUnsigned(
            value.getLeastSignificantBits(), other.value.getLeastSignificantBits());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
