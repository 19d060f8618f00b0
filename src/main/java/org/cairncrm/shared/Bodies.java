package org.cairncrm.shared;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads a part of a request's body as strictly as a whole body. */
public interface Bodies {
  /**
   * @param at the name of the part, with which the paths of its fields begin
   * @throws Invalid naming every field at fault
   */
  <T> T read(JsonNode json, Class<T> type, String at);

  /**
   * Reads an object from the bytes of a text.
   *
   * @param at the name of the text in the request
   * @throws Invalid naming every field at fault
   */
  ObjectNode object(byte[] json, String at);
}
