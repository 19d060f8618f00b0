package org.cairncrm.orders;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.cairncrm.shared.Ids;

/** Identifies a shipment of an order. */
public record ShipmentId(@JsonValue UUID value) {
  public static ShipmentId next() {
    return new ShipmentId(Ids.next());
  }

  /**
   * @throws IllegalArgumentException when the text is no UUID
   */
  @JsonCreator
  public static ShipmentId of(String text) {
    return new ShipmentId(Ids.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
