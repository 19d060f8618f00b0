package org.cairncrm.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The passwords of the embedded server's roles: random, each in a file that only its owner can
 * read.
 */
enum Password {
  /** The password of the application's role, which owns the database and is no superuser. */
  APPLICATION("cairn", "password"),
  /** The password of the superuser, for manual maintenance. Cairn never signs in with it. */
  SUPERUSER("postgres", "superuser-password");

  private static final int BYTES = 24;

  private final String role;
  private final String file;

  Password(String role, String file) {
    this.role = role;
    this.file = file;
  }

  String role() {
    return role;
  }

  Path file(Path directory) {
    return directory.resolve(file);
  }

  boolean exists(Path directory) {
    return Files.exists(file(directory));
  }

  String read(Path directory) throws IOException {
    return Files.readString(file(directory)).strip();
  }

  static String random() {
    byte[] random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }

  /** Writes a password to its file atomically. */
  void keep(String password, Path directory) throws IOException {
    Path fresh = directory.resolve(file + ".new");
    Files.deleteIfExists(fresh);
    OwnerOnly.createFile(fresh);
    Files.writeString(fresh, password + "\n", StandardCharsets.US_ASCII, StandardOpenOption.DSYNC);
    OwnerOnly.moveDurably(fresh, file(directory));
  }
}
