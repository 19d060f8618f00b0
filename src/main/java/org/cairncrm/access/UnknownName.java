package org.cairncrm.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Marks the unknown names with which somebody tried to sign in. People type their password into the
 * field of the name, so no part of such a name is kept: the same name has the same mark as long as
 * this instance runs, and the key of the marks is nowhere but in its memory.
 */
final class UnknownName {
  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key =
      new SecretKeySpec(Secret.next("").text().getBytes(StandardCharsets.UTF_8), ALGORITHM);

  /** Such as {@code unknown:1f3a9c04}. */
  String mark(String name) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      byte[] digest = mac.doFinal(name.getBytes(StandardCharsets.UTF_8));
      return "unknown:" + HexFormat.of().formatHex(digest, 0, 4);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
