package org.cairncrm.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicBoolean;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * A text that is shown once, in the response that issues it. Cairn stores at most its hash. A
 * response must hold every secret as this type, so that {@link Idempotency} does not store the
 * response.
 */
@JsonSerialize(using = Secret.Writer.class)
public record Secret(String text) {
  /**
   * The name of an attribute with an {@link AtomicBoolean} that is set when a secret is written.
   */
  static final String WRITTEN = Secret.class.getName() + ".written";

  private static final SecureRandom RANDOM = new SecureRandom();

  /** Creates a secret of 256 random bits. */
  public static Secret next(String prefix) {
    byte[] bits = new byte[32];
    RANDOM.nextBytes(bits);
    return new Secret(prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
  }

  /**
   * The hash to store. It needs neither a salt nor a slow function, because nobody can guess 256
   * bits.
   */
  public byte[] hash() {
    return sha256(text.getBytes(StandardCharsets.UTF_8));
  }

  static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Never shows the secret. */
  @Override
  public String toString() {
    return "Secret[…]";
  }

  static final class Writer extends ValueSerializer<Secret> {
    @Override
    public void serialize(Secret secret, JsonGenerator json, SerializationContext context) {
      if (context.getAttribute(WRITTEN) instanceof AtomicBoolean written) {
        written.set(true);
      }
      json.writeString(secret.text());
    }
  }
}
