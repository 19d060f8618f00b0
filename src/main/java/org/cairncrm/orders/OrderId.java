package org.cairncrm.orders;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.cairncrm.shared.Ids;

/** Identifies an order. */
public record OrderId(@JsonValue UUID value) {
  public static OrderId next() {
    return new OrderId(Ids.next());
  }

  /**
   * @throws IllegalArgumentException when the text is no UUID
   */
  @JsonCreator
  public static OrderId of(String text) {
    return new OrderId(Ids.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
