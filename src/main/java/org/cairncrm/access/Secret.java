package org.cairncrm.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** 256 random bits that are told once and kept as a hash. */
record Secret(String text) {
  private static final SecureRandom RANDOM = new SecureRandom();

  static Secret next(String prefix) {
    byte[] bits = new byte[32];
    RANDOM.nextBytes(bits);
    return new Secret(prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
  }

  /** Needs neither salt nor slowness: nobody guesses 256 bits. */
  byte[] hash() {
    return sha256(text.getBytes(StandardCharsets.UTF_8));
  }

  static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public String toString() {
    return "Secret[…]";
  }
}
