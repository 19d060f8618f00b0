package org.cairncrm.shared;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A place in an ordered list: the keys of the last row seen, opaque to those who pass it on. */
public record Cursor(List<String> keys) {
  private static final String SEPARATOR = "\n";

  public static Cursor of(Object... keys) {
    return new Cursor(java.util.Arrays.stream(keys).map(String::valueOf).toList());
  }

  public String encoded() {
    byte[] bytes = String.join(SEPARATOR, keys).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * Reads a cursor that a caller sent back.
   *
   * @param read makes the keys' own types; whatever it throws means that the cursor is not ours
   * @return null for no cursor: the first page
   * @throws Invalid naming {@code cursor} when it is not one that {@link #encoded()} made
   */
  public static <T> @Nullable T decode(@Nullable String encoded, Function<List<String>, T> read) {
    if (encoded == null || encoded.isEmpty()) {
      return null;
    }
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(encoded);
      return read.apply(List.of(new String(bytes, StandardCharsets.UTF_8).split(SEPARATOR, -1)));
    } catch (RuntimeException unreadable) {
      throw Invalid.field("cursor", "is not a cursor of this list");
    }
  }
}
