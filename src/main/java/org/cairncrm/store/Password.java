package org.cairncrm.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The passwords of the embedded server's roles: random, each in a file that its owner alone can
 * read.
 */
enum Password {
  /** Of the application's role, which owns the database and is no superuser. */
  APPLICATION("cairn", "password"),
  /** Of the superuser, which Cairn never signs in as: for maintenance by hand. */
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

  /** Writes a password to its file in one step. */
  void keep(String password, Path directory) throws IOException {
    Path fresh = directory.resolve(file + ".new");
    Files.deleteIfExists(fresh);
    OwnerOnly.createFile(fresh);
    Files.writeString(fresh, password + "\n", StandardCharsets.US_ASCII, StandardOpenOption.DSYNC);
    OwnerOnly.moveDurably(fresh, file(directory));
  }
}
