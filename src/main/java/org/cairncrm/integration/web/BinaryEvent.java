package org.cairncrm.integration.web;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.FieldError;
import org.cairncrm.shared.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A CloudEvent whose attributes are headers and whose data is the body (binary mode). Errors in an
 * attribute name its header.
 */
final class BinaryEvent {
  private static final String PREFIX = "ce-";
  private static final Pattern ESCAPED = Pattern.compile("\\\\(.)");
  private static final Pattern QUOTED = Pattern.compile("\"([^\"\\\\]|\\\\.)*+\"");

  private BinaryEvent() {}

  static <T> T read(
      HttpHeaders headers, @Nullable ObjectNode data, Function<ObjectNode, T> receive) {
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    List<FieldError> faults = new ArrayList<>();
    headers.forEach(
        (header, values) -> {
          String name = header.toLowerCase(Locale.ROOT);
          if (name.startsWith(PREFIX)) {
            attribute(name, values, event, faults);
          }
        });
    if (!faults.isEmpty()) {
      throw new Invalid(faults);
    }
    if (data != null) {
      event.set("data", data);
    }
    try {
      return receive.apply(event);
    } catch (Invalid invalid) {
      throw new Invalid(invalid.errors().stream().map(BinaryEvent::asHeader).toList());
    } catch (Conflict conflict) {
      throw new Conflict(
          String.valueOf(conflict.getMessage()),
          conflict.errors().stream().map(BinaryEvent::asHeader).toList());
    }
  }

  private static void attribute(
      String header, List<String> values, ObjectNode event, List<FieldError> faults) {
    String attribute = header.substring(PREFIX.length());
    String value = unquoted(values.getFirst());
    String text = value == null ? null : decoded(value);
    if (values.size() > 1) {
      faults.add(new FieldError(header, "is there twice"));
    } else if (attribute.startsWith("data") && !attribute.equals("dataschema")) {
      faults.add(new FieldError(header, "is no header: the data is the body"));
    } else if (value == null) {
      faults.add(new FieldError(header, "is not quoted to its end"));
    } else if (text == null) {
      faults.add(
          new FieldError(header, "must be percent-encoded UTF-8, in which a percent sign is %25"));
    } else {
      event.put(attribute, text);
    }
  }

  /**
   * Removes the quotes that senders before version 1.0.2 put around values with spaces or quotes.
   *
   * @return null when a quote at the start has no counterpart at the end
   */
  private static @Nullable String unquoted(String value) {
    if (!value.startsWith("\"")) {
      return value;
    }
    return QUOTED.matcher(value).matches()
        ? ESCAPED.matcher(value.substring(1, value.length() - 1)).replaceAll("$1")
        : null;
  }

  /**
   * Decodes a header as the HTTP binding defines it: characters other than printable ASCII are
   * percent-encoded UTF-8.
   */
  private static @Nullable String decoded(String value) {
    var bytes = new ByteArrayOutputStream();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c != '%') {
        if (c > 0x7e) {
          return null;
        }
        bytes.write(c);
      } else if (value.length() > i + 2
          && value.substring(i + 1, i + 3).matches("[0-9a-fA-F]{2}")) {
        bytes.write(Integer.parseInt(value, i + 1, i + 3, 16));
        i += 2;
      } else {
        return null;
      }
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes.toByteArray()))
          .toString();
    } catch (CharacterCodingException broken) {
      return null;
    }
  }

  private static FieldError asHeader(FieldError error) {
    return error.field().startsWith("data")
            && !error.field().equals("dataschema")
            && !error.field().equals("datacontenttype")
        ? error
        : new FieldError(PREFIX + error.field(), error.message());
  }
}
