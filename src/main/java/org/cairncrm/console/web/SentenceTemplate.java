package org.cairncrm.console.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A sentence with placeholders, as in the message files. It may contain {@code **strong**}, {@code
 * {field}} or {@code {field|format}}, plural forms as {@code {field, plural, one {# day} other {#
 * days}}}, and {@code [text that appears only if its fields are known]}. {@code ||} separates
 * alternatives: the next one is used if a field of the previous one is not known.
 */
final class SentenceTemplate {
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\*\\*|\\[|]|\\{([\\w.]+)(?:\\|([^}]+))?}|\\{(\\w+), *\\w+,(?:[^{}]|\\{[^{}]*})*}"
              + "|[^*\\[\\]{]+|.");
  private static final Pattern STRONG = Pattern.compile("\\*\\*");

  private final List<List<Token>> alternatives;

  private SentenceTemplate(List<List<Token>> alternatives) {
    this.alternatives = alternatives;
  }

  private record Token(String text, @Nullable String field, @Nullable String format) {
    boolean plural() {
      return format != null && format.startsWith("{");
    }
  }

  static SentenceTemplate parse(String text) {
    return new SentenceTemplate(
        Arrays.stream(text.split("\\s*\\|\\|\\s*")).map(SentenceTemplate::tokens).toList());
  }

  private static List<Token> tokens(String text) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      boolean plural = matcher.group(3) != null;
      tokens.add(
          plural
              ? new Token("", matcher.group(3), matcher.group())
              : new Token(matcher.group(), matcher.group(1), matcher.group(2)));
    }
    return tokens;
  }

  /**
   * @param fields provides the words for a field and its format, which for plural forms is the
   *     pattern with its braces; null if it is not known
   * @param links provides the address to which a field leads; null if it leads nowhere
   * @return empty if no alternative has all its fields
   */
  List<TextRun> say(
      BiFunction<String, @Nullable String, @Nullable String> fields,
      Function<String, @Nullable String> links) {
    for (List<Token> alternative : alternatives) {
      List<TextRun> runs = say(alternative, fields, links);
      if (runs != null) {
        return runs;
      }
    }
    return List.of();
  }

  private static @Nullable List<TextRun> say(
      List<Token> tokens,
      BiFunction<String, @Nullable String, @Nullable String> fields,
      Function<String, @Nullable String> links) {
    List<TextRun> said = new ArrayList<>();
    List<TextRun> optional = null;
    boolean known = true;
    boolean strong = false;
    for (Token token : tokens) {
      List<TextRun> into = optional == null ? said : optional;
      String field = token.field();
      String words = field == null ? null : fields.apply(field, token.format());
      if (field != null && words == null) {
        if (optional == null) {
          return null;
        }
        known = false;
      } else if (field != null && words != null && token.plural()) {
        for (String part : STRONG.splitWithDelimiters(words, 0)) {
          if (part.equals("**")) {
            strong = !strong;
          } else if (!part.isEmpty()) {
            into.add(new TextRun(part, strong, links.apply(field)));
          }
        }
      } else if (field != null && words != null) {
        if (!words.isEmpty()) {
          into.add(new TextRun(words, strong, links.apply(field)));
        }
      } else if (token.text().equals("**")) {
        strong = !strong;
      } else if (token.text().equals("[")) {
        optional = new ArrayList<>();
        known = true;
      } else if (token.text().equals("]")) {
        said.addAll(known && optional != null ? optional : List.of());
        optional = null;
      } else {
        into.add(new TextRun(token.text(), strong));
      }
    }
    return said;
  }
}
