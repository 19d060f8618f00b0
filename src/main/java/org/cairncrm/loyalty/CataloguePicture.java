package org.cairncrm.loyalty;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.cairncrm.shared.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * The picture of a reward in the catalogue.
 *
 * @param mediaType as the content shows
 */
public record CataloguePicture(String mediaType, byte[] bytes, String sha256) {
  /** The largest size of a picture in bytes. */
  public static final int MOST_BYTES = 1024 * 1024;

  private static final int WEBP_NAME = 8;
  private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a");
  private static final byte[] JPEG = HexFormat.of().parseHex("ffd8ff");
  private static final byte[] RIFF = "RIFF".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] WEBP = "WEBP".getBytes(StandardCharsets.US_ASCII);

  /**
   * A picture with the type that its content shows: a name or a header can be wrong.
   *
   * @param field the field in which faults are reported
   * @throws Invalid if it is empty, larger than {@value #MOST_BYTES} bytes, or neither PNG, JPEG
   *     nor WebP
   */
  public static CataloguePicture of(byte[] bytes, String field) {
    if (bytes.length > MOST_BYTES) {
      throw Invalid.field(field, "must be at most 1 MB");
    }
    String type = type(bytes);
    if (type == null) {
      throw Invalid.field(field, "must be a picture: PNG, JPEG or WebP");
    }
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return new CataloguePicture(type, bytes, HexFormat.of().formatHex(hash));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }

  private static @Nullable String type(byte[] bytes) {
    if (at(bytes, 0, PNG)) {
      return "image/png";
    }
    if (at(bytes, 0, JPEG)) {
      return "image/jpeg";
    }
    return at(bytes, 0, RIFF) && at(bytes, WEBP_NAME, WEBP) ? "image/webp" : null;
  }

  private static boolean at(byte[] bytes, int place, byte[] wanted) {
    return bytes.length >= place + wanted.length
        && Arrays.equals(bytes, place, place + wanted.length, wanted, 0, wanted.length);
  }
}
