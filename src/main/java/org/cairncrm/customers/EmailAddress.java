package org.cairncrm.customers;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.IDNA;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The stored form of an e-mail address, in which equal addresses are equal texts: trimmed, in lower
 * case (RFC 5321 lets a server distinguish cases, but no server in use does), with the domain in
 * ASCII by IDNA2008. Quoted local parts, address literals and invisible characters are rejected,
 * because they indicate a mistake: no customer's address has them.
 */
final class EmailAddress {
  private static final int LONGEST = 254;
  private static final int LONGEST_LOCAL_PART = 64;
  private static final Pattern LOCAL_PART =
      Pattern.compile(
          "[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+(\\.[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*");

  /** Top-level domains are never numbers, which excludes IP addresses. */
  private static final Pattern DOMAIN = Pattern.compile("([a-z0-9-]+\\.)+[a-z][a-z0-9-]+");

  /**
   * The rules by which registries register names today. {@code java.net.IDN} follows IDNA2003,
   * which maps {@code straße} to {@code strasse}, a different domain.
   */
  private static final IDNA DOMAINS =
      IDNA.getUTS46Instance(
          IDNA.NONTRANSITIONAL_TO_ASCII
              | IDNA.NONTRANSITIONAL_TO_UNICODE
              | IDNA.CHECK_BIDI
              | IDNA.CHECK_CONTEXTJ
              | IDNA.CHECK_CONTEXTO
              | IDNA.USE_STD3_RULES);

  private static final Set<IDNA.Error> IGNORED = EnumSet.of(IDNA.Error.HYPHEN_3_4);

  private static final int ZERO_WIDTH_NON_JOINER = 0x200c;
  private static final int ZERO_WIDTH_JOINER = 0x200d;

  private EmailAddress() {}

  /** The stored form; null if the text is not an e-mail address. */
  static @Nullable String normalised(String given) {
    String address = Normalizer.normalize(trimmed(given), Normalizer.Form.NFC);
    int at = address.lastIndexOf('@');
    if (at < 1) {
      return null;
    }
    String local = lowerCase(address.substring(0, at));
    String domain = ascii(address.substring(at + 1));
    if (domain == null
        || bytes(local) > LONGEST_LOCAL_PART
        || !LOCAL_PART.matcher(local).matches()
        || local.codePoints().anyMatch(EmailAddress::invisible)
        || !DOMAIN.matcher(domain).matches()) {
      return null;
    }
    String normalised = local + "@" + domain;
    return bytes(normalised) > LONGEST ? null : normalised;
  }

  private static @Nullable String ascii(String domain) {
    // two of them belong to the spelling of some languages; the IDNA rules decide where
    if (domain
        .codePoints()
        .anyMatch(c -> invisible(c) && c != ZERO_WIDTH_NON_JOINER && c != ZERO_WIDTH_JOINER)) {
      return null;
    }
    var info = new IDNA.Info();
    String ascii = DOMAINS.nameToASCII(domain, new StringBuilder(), info).toString();
    // two hyphens in that place are reserved, but old names in plain ASCII have them
    boolean sound = IGNORED.containsAll(info.getErrors());
    return sound ? ascii.toLowerCase(Locale.ROOT) : null;
  }

  /**
   * Lower-cases character by character, except where the lower case is ambiguous: that of {@code İ}
   * has two characters, and that of {@code Σ} depends on the next character. A mail server may know
   * only one of the spellings, and the other may belong to another person.
   */
  private static String lowerCase(String local) {
    StringBuilder lower = new StringBuilder();
    local
        .codePoints()
        .map(c -> c == 'İ' || c == 'Σ' ? c : Character.toLowerCase(c))
        .forEach(lower::appendCodePoint);
    return lower.toString();
  }

  private static String trimmed(String given) {
    int[] letters = given.codePoints().toArray();
    int first = 0;
    int last = letters.length;
    while (first < last && blank(letters[first])) {
      first++;
    }
    while (last > first && blank(letters[last - 1])) {
      last--;
    }
    return new String(letters, first, last - first);
  }

  private static boolean blank(int c) {
    return invisible(c) || UCharacter.isUWhiteSpace(c);
  }

  private static boolean invisible(int c) {
    return UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
