package org.cairncrm.shared.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Finds text that no database column takes: bytes that are not UTF-8, NUL characters, halves of
 * surrogate pairs. Cheap for a body without them; only a suspicious one is parsed to name the
 * field.
 */
final class JsonText {
  private static final JsonFactory JSON = new JsonFactory();

  private JsonText() {}

  /**
   * @throws Malformed naming the field
   */
  static void check(byte[] body) {
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
    if (suspicious) {
      requireSoundText(body);
    }
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

  private static void requireSoundText(byte[] body) {
    try (JsonParser json = JSON.createParser(tools.jackson.core.ObjectReadContext.empty(), body)) {
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token == JsonToken.PROPERTY_NAME || token == JsonToken.VALUE_STRING) {
          String fault = fault(json.getString());
          if (fault != null) {
            throw Malformed.field(path(json.streamReadContext()), fault);
          }
        }
      }
    } catch (JacksonException unreadable) {
      // Not JSON at all: the reader that knows the expected type says so better.
      return;
    }
  }

  /**
   * @return what is wrong with a text, null when nothing is
   */
  static @org.jspecify.annotations.Nullable String fault(String text) {
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
    return name == null ? before : before.isEmpty() ? clean(name) : before + "." + clean(name);
  }

  private static String clean(String name) {
    return fault(name) == null ? name : "?";
  }
}
