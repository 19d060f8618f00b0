package org.cairncrm.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Base64;

/** The embedded server's password: random, and in a file that its owner alone can read. */
final class Password {
  private static final int BYTES = 24;

  private Password() {}

  static Path file(Path directory) {
    return directory.resolve("password");
  }

  static String read(Path directory) throws IOException {
    return Files.readString(file(directory)).strip();
  }

  static String random() {
    byte[] random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }

  /** Puts a password into its file, in one step. */
  static void keep(String password, Path directory) throws IOException {
    Path fresh = directory.resolve("password.new");
    Files.deleteIfExists(fresh);
    OwnerOnly.createFile(fresh);
    Files.writeString(fresh, password + "\n", StandardCharsets.US_ASCII, StandardOpenOption.DSYNC);
    OwnerOnly.moveDurably(fresh, file(directory));
  }
}
