package org.cairncrm.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.text.PluralRules.PluralType;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The texts of the console are whole in each language: keys, arguments and plural forms. */
class TranslationsTest {
  private static final List<String> FOLDERS = List.of("messages", "sentences", "texts");

  /** Keys of names in the code: icons, tones, and examples of what is typed. */
  private static final Pattern NOT_WORDS = Pattern.compile(".*\\.(tone|icon|look|like)");

  /** A placeholder of a sentence: a field with its format, or plural forms. */
  private static final Pattern FIELD =
      Pattern.compile("\\{(\\w+)(?:\\|[^}]+)?}|\\{(\\w+), *\\w+,(?:[^{}]|\\{[^{}]*})*}");

  static Stream<Arguments> translations() {
    return Stream.of(Language.PL, Language.RO, Language.IT)
        .flatMap(language -> FOLDERS.stream().map(folder -> Arguments.of(language, folder)));
  }

  @ParameterizedTest
  @MethodSource("translations")
  void each_language_has_the_keys_of_english_and_no_others(Language language, String folder) {
    Set<String> missing = new TreeSet<>(ModuleTexts.read(folder).stringPropertyNames());
    missing.removeIf(key -> NOT_WORDS.matcher(key).matches());
    Set<String> surplus = new TreeSet<>(ModuleTexts.read(folder, language).stringPropertyNames());
    Set<String> translated = Set.copyOf(surplus);
    surplus.removeAll(missing);
    missing.removeAll(translated);

    assertThat(surplus).as("not in English, or no words").isEmpty();
    assertThat(missing).as("not translated").isEmpty();
  }

  @ParameterizedTest
  @MethodSource("translations")
  void each_text_has_the_arguments_of_the_english_one(Language language, String folder) {
    Properties english = ModuleTexts.read(folder);
    Properties translated = ModuleTexts.read(folder, language);
    List<String> wrong = new ArrayList<>();
    for (String key : translated.stringPropertyNames()) {
      Set<String> wanted = arguments(folder, english.getProperty(key, ""));
      Set<String> found = arguments(folder, translated.getProperty(key));
      if (!found.equals(wanted)) {
        wrong.add(key + " has " + found + ", and English has " + wanted);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("translations")
  void each_count_has_all_plural_forms(Language language, String folder) {
    assertThat(withoutForms(language, folder)).isEmpty();
  }

  @Test
  void each_count_in_english_has_all_plural_forms() {
    for (String folder : FOLDERS) {
      assertThat(withoutForms(Language.EN, folder)).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("translations")
  void no_text_has_a_plain_apostrophe(Language language, String folder) {
    assertThat(ModuleTexts.read(folder, language))
        .allSatisfy((key, text) -> assertThat(text.toString()).as("%s", key).doesNotContain("'"));
  }

  private static List<String> withoutForms(Language language, String folder) {
    List<String> wrong = new ArrayList<>();
    Properties texts = ModuleTexts.read(folder, language);
    for (String key : texts.stringPropertyNames()) {
      for (String pattern : patterns(folder, texts.getProperty(key))) {
        missing(pattern, language).forEach(form -> wrong.add(key + " lacks " + form));
      }
    }
    return wrong;
  }

  /** The plural forms of a language that a pattern lacks. */
  private static Set<String> missing(String text, Language language) {
    Set<String> missing = new TreeSet<>();
    MessagePattern pattern = new MessagePattern(text);
    for (int i = 0; i < pattern.countParts(); i++) {
      MessagePattern.Part part = pattern.getPart(i);
      if (part.getType() == MessagePattern.Part.Type.ARG_START
          && part.getArgType().hasPluralStyle()) {
        PluralType type =
            part.getArgType() == MessagePattern.ArgType.PLURAL
                ? PluralType.CARDINAL
                : PluralType.ORDINAL;
        Set<String> wanted =
            new TreeSet<>(PluralRules.forLocale(language.locale(), type).getKeywords());
        int end = pattern.getLimitPartIndex(i);
        for (int j = i + 1; j < end; j++) {
          if (pattern.getPartType(j) == MessagePattern.Part.Type.ARG_SELECTOR) {
            wanted.remove(pattern.getSubstring(pattern.getPart(j)));
          }
        }
        missing.addAll(wanted);
      }
    }
    return missing;
  }

  private static List<String> patterns(String folder, String text) {
    return folder.equals("sentences")
        ? FIELD
            .matcher(text)
            .results()
            .filter(found -> found.group(2) != null)
            .map(found -> found.group())
            .toList()
        : List.of(text);
  }

  private static Set<String> arguments(String folder, String text) {
    Set<String> arguments = new TreeSet<>();
    if (folder.equals("sentences")) {
      FIELD
          .matcher(text)
          .results()
          .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
          .forEach(arguments::add);
      return arguments;
    }
    MessagePattern pattern = new MessagePattern(text);
    for (int i = 0; i < pattern.countParts(); i++) {
      MessagePattern.Part.Type type = pattern.getPartType(i);
      if (type == MessagePattern.Part.Type.ARG_NUMBER
          || type == MessagePattern.Part.Type.ARG_NAME) {
        arguments.add(pattern.getSubstring(pattern.getPart(i)));
      }
    }
    return arguments;
  }
}
