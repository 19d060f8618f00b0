package org.cairncrm.access;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A person together with what proves who they are. */
record Credentials(Person person, @Nullable String passwordHash) {
  /** Changes with the password, so that older sessions end with it. */
  String stamp() {
    String hash = passwordHash == null ? "" : passwordHash;
    byte[] digest = Secret.sha256(hash.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(Arrays.copyOf(digest, 8));
  }
}
