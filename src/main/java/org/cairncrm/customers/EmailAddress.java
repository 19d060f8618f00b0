package org.cairncrm.customers;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How e-mail addresses are written down, so that the same one is always the same text: trimmed,
 * lower case (RFC 5321 lets a server tell cases apart, none in use does), the domain as IDNA ASCII.
 * Quoted local parts and address literals are refused: no customer has one, and they hide mistakes.
 */
final class EmailAddress {
  private static final int LONGEST = 254;
  private static final int LONGEST_LOCAL_PART = 64;
  private static final Pattern LOCAL_PART =
      Pattern.compile(
          "[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+(\\.[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*");

  /** Top-level domains are never numbers, which keeps IP addresses out. */
  private static final Pattern DOMAIN = Pattern.compile("([a-z0-9-]+\\.)+[a-z][a-z0-9-]+");

  private EmailAddress() {}

  /** Null when it is not an e-mail address. */
  static @Nullable String normalised(String given) {
    String address = Normalizer.normalize(given.strip(), Normalizer.Form.NFC);
    int at = address.lastIndexOf('@');
    if (at < 1 || at > LONGEST_LOCAL_PART) {
      return null;
    }
    String local = address.substring(0, at).toLowerCase(Locale.ROOT);
    String domain = ascii(address.substring(at + 1));
    if (domain == null
        || !LOCAL_PART.matcher(local).matches()
        || !DOMAIN.matcher(domain).matches()) {
      return null;
    }
    String normalised = local + "@" + domain;
    return normalised.length() > LONGEST ? null : normalised;
  }

  private static @Nullable String ascii(String domain) {
    try {
      return IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException noDomain) {
      return null;
    }
  }
}
