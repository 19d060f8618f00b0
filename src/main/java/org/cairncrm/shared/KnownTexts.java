package org.cairncrm.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Texts that the code words in English, such as the faults of a form and the reasons of a decision,
 * in the language of the person. The files of {@code texts/} list them with {@code {0}} for what
 * varies. A text that no file lists is shown in English.
 */
public final class KnownTexts {
  private static final Pattern GAP = Pattern.compile("\\{(\\d)}");
  private static final Pattern PLURAL = Pattern.compile("\\{(\\d), *plural");
  private static final KnownTexts ALL = new KnownTexts("texts");

  private final MessageTexts texts;
  private final Map<String, String> whole = new HashMap<>();
  private final List<Form> forms = new ArrayList<>();

  /**
   * A text with gaps.
   *
   * @param counts the gaps that hold a number with plural forms; each other gap holds any text
   */
  private record Form(String key, Pattern pattern, Set<Integer> counts, int letters) {}

  /** Reads the texts in a folder. */
  KnownTexts(String folder) {
    texts = new MessageTexts(folder);
    Properties english = ModuleTexts.read(folder);
    for (String key : english.stringPropertyNames()) {
      String text = english.getProperty(key);
      if (GAP.matcher(text).find()) {
        forms.add(form(key, text));
      } else {
        whole.put(text, key);
      }
    }
    forms.sort(Comparator.comparingInt(Form::letters).reversed());
  }

  private Form form(String key, String text) {
    Set<Integer> counts = counts(key);
    String[] parts = GAP.split(text, -1);
    StringBuilder pattern = new StringBuilder(Pattern.quote(parts[0]));
    for (int gap = 0; gap < parts.length - 1; gap++) {
      pattern
          .append(counts.contains(gap) ? "(\\d{1,9})" : "(.+?)")
          .append(Pattern.quote(parts[gap + 1]));
    }
    return new Form(
        key,
        Pattern.compile(pattern.toString(), Pattern.DOTALL),
        counts,
        String.join("", parts).length());
  }

  /** The arguments for which a language has plural forms. */
  private Set<Integer> counts(String key) {
    return Arrays.stream(Language.values())
        .map(language -> texts.getMessage(key, null, language.locale()))
        .flatMap(text -> PLURAL.matcher(text).results())
        .map(found -> Integer.valueOf(found.group(1)))
        .collect(Collectors.toSet());
  }

  /** The text in the language of the page. */
  public static String ofPage(@Nullable String english) {
    return ALL.in(Language.ofPage(), Objects.requireNonNullElse(english, ""));
  }

  /** The text in a language; the same if no file lists it. */
  public static String of(Language language, String english) {
    return ALL.in(language, english);
  }

  String in(Language language, String english) {
    if (language == Language.EN) {
      return english;
    }
    String plain = english.replace('\'', '’');
    String key = whole.get(plain);
    if (key != null) {
      return texts.getMessage(key, null, language.locale());
    }
    for (Form form : forms) {
      Matcher matcher = form.pattern().matcher(plain);
      if (matcher.matches()) {
        Object[] filled = new Object[matcher.groupCount()];
        for (int i = 0; i < filled.length; i++) {
          String text = matcher.group(i + 1);
          filled[i] = form.counts().contains(i) ? Long.valueOf(text) : filled(language, text);
        }
        return texts.getMessage(form.key(), filled, language.locale());
      }
    }
    return english;
  }

  /** What varies: a day, a text that the files list, or the same text. */
  private String filled(Language language, String text) {
    try {
      return LocalDate.parse(text)
          .format(
              DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).localizedBy(language.locale()));
    } catch (DateTimeException noDay) {
      return in(language, text);
    }
  }
}
