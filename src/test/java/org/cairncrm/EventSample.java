package org.cairncrm;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import org.cairncrm.ApiDocument.Operation;
import tools.jackson.databind.node.ObjectNode;

/**
 * A valid event that was not sent yet.
 *
 * @param bad what may not take the place of its data
 */
record EventSample(ObjectNode attributes, ObjectNode data, List<BadJson> bad) {
  static final String ONE = "application/cloudevents+json";
  static final String SEVERAL = "application/cloudevents-batch+json";
  static final String IN_HEADERS = "application/json";

  String type() {
    return attributes.path("type").asString();
  }

  /** In the form of JSON (structured mode). */
  ObjectNode whole() {
    ObjectNode whole = attributes.deepCopy();
    whole.set("data", data);
    return whole;
  }

  /** The form of JSON without the data, as far as where it begins. */
  String untilData() {
    String text = attributes.toString();
    return text.substring(0, text.length() - 1) + ",\"data\":";
  }

  ApiCall alone(Operation operation) {
    return call(operation, ONE, whole().toString());
  }

  /** As the only one of a batch. */
  ApiCall among(Operation operation) {
    return call(operation, SEVERAL, "[" + whole() + "]");
  }

  /** With its attributes as headers (binary mode). */
  ApiCall inHeaders(Operation operation) {
    ApiCall call = call(operation, IN_HEADERS, data.toString());
    for (var attribute : attributes.properties()) {
      if (!attribute.getKey().equals("datacontenttype")) {
        call =
            call.withHeader("ce-" + attribute.getKey(), encoded(attribute.getValue().asString()));
      }
    }
    return call;
  }

  private static ApiCall call(Operation operation, String type, String body) {
    return new ApiCall(
        operation, Map.of(), Map.of(), Map.of("Content-Type", type), body.getBytes(UTF_8));
  }

  /** As a header has it; half a surrogate pair as those write it who take it for a character. */
  static String encoded(String text) {
    var header = new StringBuilder();
    text.codePoints()
        .forEach(
            point -> {
              if (point > 0x20 && point < 0x7f && point != '%' && point != '"') {
                header.append((char) point);
              } else {
                for (byte one : utf8(point)) {
                  header.append("%%%02X".formatted(one));
                }
              }
            });
    return header.toString();
  }

  private static byte[] utf8(int point) {
    if (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE) {
      return Character.toString(point).getBytes(UTF_8);
    }
    var bytes = new ByteArrayOutputStream();
    bytes.write(0xe0 | point >> 12);
    bytes.write(0x80 | point >> 6 & 0x3f);
    bytes.write(0x80 | point & 0x3f);
    return bytes.toByteArray();
  }
}
