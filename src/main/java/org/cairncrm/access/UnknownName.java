package org.cairncrm.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Replaces unknown usernames in the audit trail with a mark. People sometimes type their password
 * into the username field, so no part of an unknown name is stored. The same name has the same mark
 * as long as this instance runs, and the key of the marks exists only in its memory.
 */
final class UnknownName {
  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key =
      new SecretKeySpec(Secret.next("").text().getBytes(StandardCharsets.UTF_8), ALGORITHM);

  /** The mark of a name, such as {@code unknown:1f3a9c04}. */
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
