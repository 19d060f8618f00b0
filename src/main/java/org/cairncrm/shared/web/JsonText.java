package org.cairncrm.shared.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cairncrm.shared.FieldError;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Finds text that PostgreSQL cannot store: bytes that are not UTF-8, NUL characters, halves of
 * surrogate pairs. Scanning the bytes is cheap; only a suspicious body is parsed, to name the
 * fields.
 */
final class JsonText {
  private static final JsonFactory JSON = new JsonFactory();

  private JsonText() {}

  /**
   * Whether a scan of the bytes shows that every text in the body can be stored.
   *
   * @throws Malformed when the body is not UTF-8
   */
  static boolean plain(byte[] body) {
    boolean ascii = true;
    boolean suspicious = false;
    for (int i = 0; i < body.length; i++) {
      byte b = body[i];
      if (b == 0) {
        throw Malformed.because("The body is not JSON in UTF-8");
      }
      ascii &= b > 0;
      suspicious |= b == '\\' && escapesControlOrSurrogate(body, i);
    }
    if (!ascii) {
      requireUtf8(body);
    }
    return !suspicious;
  }

  private static boolean escapesControlOrSurrogate(byte[] body, int at) {
    if (at + 3 >= body.length || body[at + 1] != 'u') {
      return false;
    }
    return body[at + 2] == '0' && body[at + 3] == '0' || (body[at + 2] | 0x20) == 'd';
  }

  private static void requireUtf8(byte[] body) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
    } catch (CharacterCodingException broken) {
      throw Malformed.because("The body is not JSON in UTF-8");
    }
  }

  /**
   * The faults of fields that are given twice and of texts that cannot be stored.
   *
   * @throws JacksonException when the body is not JSON
   */
  static List<FieldError> faults(byte[] body) {
    List<FieldError> errors = new ArrayList<>();
    Deque<Set<String>> names = new ArrayDeque<>();
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), body)) {
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        switch (token) {
          case START_OBJECT -> names.push(new HashSet<>());
          case END_OBJECT -> names.pop();
          case PROPERTY_NAME -> {
            if (!names.element().add(json.getString())) {
              errors.add(new FieldError(path(json.streamReadContext()), "must be given once"));
            }
            text(json, errors);
          }
          case VALUE_STRING -> text(json, errors);
          default -> {}
        }
      }
    }
    return errors;
  }

  private static void text(JsonParser json, List<FieldError> errors) {
    String fault = fault(json.getString());
    if (fault != null) {
      errors.add(new FieldError(path(json.streamReadContext()), fault));
    }
  }

  /**
   * @return the fault of a text; null when there is none
   */
  static @Nullable String fault(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        return "must not contain the NUL character";
      }
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c)) {
        return "contains half a surrogate pair, which is no character";
      }
    }
    return null;
  }

  static String path(TokenStreamContext place) {
    TokenStreamContext parent = place.getParent();
    String before = parent == null || parent.inRoot() ? "" : path(parent);
    if (place.inArray()) {
      return before + "[" + place.getCurrentIndex() + "]";
    }
    String name = place.currentName();
    return name == null ? before : joined(before, name);
  }

  /** The path of a field within an object. */
  static String joined(String path, String name) {
    return path.isEmpty() ? clean(name) : path + "." + clean(name);
  }

  private static String clean(String name) {
    return fault(name) == null ? name : "?";
  }
}
