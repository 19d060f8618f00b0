package org.cairncrm.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.cairncrm.shared.Ids;

/** Identifies a recorded event. */
public record EventId(@JsonValue UUID value) {
  public static EventId next() {
    return new EventId(Ids.next());
  }

  /**
   * @throws IllegalArgumentException if the text is no UUID
   */
  @JsonCreator
  public static EventId of(String text) {
    return new EventId(Ids.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
