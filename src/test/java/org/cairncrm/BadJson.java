package org.cairncrm;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON that must be refused, or what is none.
 *
 * @param what is wrong with it
 * @param field that is at fault; null when there is none to name
 */
record BadJson(String what, byte[] body, @Nullable String field) {
  private static final int MOST = 1 << 20;

  private static final JsonMapper STRICT =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /**
   * The same as a part of other JSON.
   *
   * @param at what the names of its fields begin with there
   */
  BadJson within(String before, String at, String after) {
    var whole = new ByteArrayOutputStream();
    whole.writeBytes(before.getBytes(UTF_8));
    whole.writeBytes(body);
    whole.writeBytes(after.getBytes(UTF_8));
    return new BadJson(what, whole.toByteArray(), field == null ? null : at + field);
  }

  /** Whether it is JSON at all, of a usual size and of text that can be kept. */
  boolean readable() {
    try {
      String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
      STRICT.readTree(text);
      return body.length <= MOST && !text.matches("(?s).*\\\\u(0000|d[89a-f]).*");
    } catch (CharacterCodingException | JacksonException none) {
      return false;
    }
  }

  BadCall sentBy(ApiCall valid) {
    return new BadCall(what, valid.withBody(body), field);
  }
}
