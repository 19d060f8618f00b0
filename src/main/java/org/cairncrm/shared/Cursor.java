package org.cairncrm.shared;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A position in an ordered list: the keys of the last row of a page. Clients treat it as opaque. A
 * {@link Keyset} writes and reads it.
 */
public record Cursor(List<String> keys) {
  static final String SEPARATOR = "\n";

  public static Cursor of(Object... keys) {
    return new Cursor(java.util.Arrays.stream(keys).map(String::valueOf).toList());
  }

  public String encoded() {
    byte[] bytes = String.join(SEPARATOR, keys).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * Reads a cursor that a client sent back.
   *
   * @param read converts the keys to a position; any exception means that the cursor is not from
   *     this list
   * @return the position; null without a cursor, for the first page
   * @throws Invalid naming {@code cursor} when it was not created by {@link #encoded()}
   */
  public static <T> @Nullable T decode(@Nullable String encoded, Function<CursorKeys, T> read) {
    if (encoded == null || encoded.isEmpty()) {
      return null;
    }
    try {
      var keys = new CursorKeys(List.of(text(encoded).split(SEPARATOR, -1)));
      T place = read.apply(keys);
      if (!keys.more()) {
        return place;
      }
    } catch (CharacterCodingException | RuntimeException unreadable) {
      throw notOfThisList();
    }
    throw notOfThisList();
  }

  private static String text(String encoded) throws CharacterCodingException {
    ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(encoded));
    String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    if (text.indexOf(0) >= 0) {
      throw new IllegalArgumentException("PostgreSQL keeps no NUL");
    }
    return text;
  }

  private static Invalid notOfThisList() {
    return Invalid.field("cursor", "is not a cursor of this list");
  }
}
