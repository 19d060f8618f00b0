package org.cairncrm.shared;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads what a request carries within its body as strictly as a body itself. */
public interface Bodies {
  /**
   * @param at what the whole is called, which the paths of fields begin with
   * @throws Invalid naming every field at fault
   */
  <T> T read(JsonNode json, Class<T> type, String at);

  /**
   * Reads an object from the bytes of a text.
   *
   * @param at what the text is called in the request
   * @throws Invalid naming every field at fault
   */
  ObjectNode object(byte[] json, String at);
}
