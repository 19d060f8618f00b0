package org.cairncrm.integration;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairncrm.shared.FieldError;
import tools.jackson.databind.node.ObjectNode;

/** Handles the events of some types. */
interface CloudEventHandler {
  /** The CloudEvents types that this endpoint handles. */
  Set<String> types();

  /** Other names of types, each with its type among {@link #types()}. */
  default Map<String, String> aliases() {
    return Map.of();
  }

  /**
   * The errors in the data that can be found without the database. Used when the attributes of the
   * event are already invalid.
   */
  List<FieldError> faults(String type, ObjectNode data);

  /**
   * Checks everything that can be wrong, without any effect yet.
   *
   * @throws org.cairncrm.shared.Refusal when the event cannot be accepted
   */
  IncomingEvent look(CloudEvent event);
}
