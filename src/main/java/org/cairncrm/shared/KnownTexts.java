package org.cairncrm.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Texts that the code words in English, such as the faults of a form and the reasons of a decision,
 * in the language of the person. The files of {@code texts/} list them with {@code {0}} for what
 * varies. A text that no file lists is shown in English.
 */
public final class KnownTexts {
  private static final Pattern GAP = Pattern.compile("\\{(\\d)}");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
  private static final KnownTexts ALL = new KnownTexts("texts");

  private final MessageTexts texts;
  private final Map<String, String> whole = new HashMap<>();
  private final List<Form> forms = new ArrayList<>();

  private record Form(String key, Pattern pattern, int letters) {}

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

  private static Form form(String key, String text) {
    String[] parts = GAP.split(text, -1);
    StringBuilder pattern = new StringBuilder();
    for (int i = 0; i < parts.length; i++) {
      pattern.append(i == 0 ? "" : "(.+?)").append(Pattern.quote(parts[i]));
    }
    return new Form(
        key, Pattern.compile(pattern.toString(), Pattern.DOTALL), String.join("", parts).length());
  }

  /** The text in the language of the page. */
  public static String ofPage(@Nullable String english) {
    return ALL.in(Language.ofPage(), Objects.requireNonNullElse(english, ""));
  }

  /** The text in a language; the same if no file lists it. */
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
          filled[i] = filled(language, matcher.group(i + 1));
        }
        return texts.getMessage(form.key(), filled, language.locale());
      }
    }
    return english;
  }

  /** What varies: a word that the files list, a day, a number, or the same text. */
  private Object filled(Language language, String text) {
    if (NUMBER.matcher(text).matches()) {
      return Long.valueOf(text);
    }
    try {
      return LocalDate.parse(text)
          .format(
              DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).localizedBy(language.locale()));
    } catch (DateTimeException noDay) {
      return in(language, text);
    }
  }
}
