package org.cairncrm.access;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A person together with the hash of their password, and how they see the console. */
record Credentials(Person person, @Nullable String passwordHash, Preferences preferences) {
  /** A value that changes with the password, so that a new password ends older sessions. */
  String stamp() {
    String hash = passwordHash == null ? "" : passwordHash;
    byte[] digest = Secret.sha256(hash.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(Arrays.copyOf(digest, 8));
  }
}
