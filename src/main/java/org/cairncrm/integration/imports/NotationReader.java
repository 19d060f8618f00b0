package org.cairncrm.integration.imports;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cairncrm.rules.DocumentProblems;
import org.cairncrm.rules.YamlMapping;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads the notation of numbers from a mapping. */
final class NotationReader {
  private static final Set<String> KEYS =
      Set.of("decimal", "thousands", "trailingSign", "parentheses", "currencySigns");

  private static final int MOST_SIGNS = 20;
  private static final int LONGEST_SIGN = 10;

  private final DocumentProblems documentProblems;

  NotationReader(DocumentProblems documentProblems) {
    this.documentProblems = documentProblems;
  }

  /** These keys together with those of a notation. */
  static Set<String> and(String... keys) {
    Set<String> all = new HashSet<>(KEYS);
    all.addAll(List.of(keys));
    return Set.copyOf(all);
  }

  /**
   * @param usual the defaults for missing keys
   */
  NumberNotation read(YamlMapping in, NumberNotation usual) {
    Character decimal = sign(in, "decimal", ".,");
    Character thousands = sign(in, "thousands", "., '\u2019_");
    Boolean trailing = in.flag("trailingSign");
    Boolean parentheses = in.flag("parentheses");
    List<String> signs = in.words("currencySigns", MOST_SIGNS, LONGEST_SIGN);
    var notation =
        new NumberNotation(
            decimal == null ? usual.decimal() : decimal,
            in.node("thousands") == null ? usual.thousands() : thousands,
            trailing == null ? usual.trailingSign() : trailing,
            parentheses == null ? usual.parentheses() : parentheses,
            signs.isEmpty() ? usual.currencySigns() : signs);
    if (notation.thousands() != null && notation.thousands() == notation.decimal()) {
      documentProblems.at(
          in.mark(decimal == null ? "thousands" : "decimal"),
          "'decimal' and 'thousands' must differ, but both are '%s'".formatted(notation.decimal()));
    }
    for (String sign : notation.currencySigns()) {
      if (sign.isBlank() || sign.chars().anyMatch(one -> one >= '0' && one <= '9')) {
        documentProblems.at(
            in.mark("currencySigns"), "a currency sign must be a text without digits, such as EUR");
      }
    }
    return notation;
  }

  /** Reads a separator; an empty text means none. */
  private @Nullable Character sign(YamlMapping in, String key, String allowed) {
    ScalarNode written = in.scalar(key);
    if (written == null || written.getValue().isEmpty() && key.equals("thousands")) {
      return null;
    }
    String sign = written.getValue();
    if (sign.length() != 1 || !allowed.contains(sign)) {
      documentProblems.at(
          in.mark(key),
          "'%s' must be one of %s in quotes, not '%s'"
              .formatted(key, String.join(" ", allowed.split("")), sign));
      return null;
    }
    return sign.charAt(0);
  }
}
