package org.cairncrm.integration;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairncrm.shared.FieldError;
import tools.jackson.databind.node.ObjectNode;

/** Takes events of some types in. */
interface CloudEventHandler {
  /** The CloudEvents types that this endpoint handles. */
  Set<String> types();

  /** Other types, each with the one of {@link #types()} that it means. */
  default Map<String, String> aliases() {
    return Map.of();
  }

  /**
   * The faults of an event's data that are found without a look at the database, for an event whose
   * attributes are at fault already.
   */
  List<FieldError> faults(String type, ObjectNode data);

  /**
   * Looks at all that can be wrong, and does nothing yet.
   *
   * @throws org.cairncrm.shared.Refusal when it cannot be taken in
   */
  IncomingEvent look(CloudEvent event);
}
