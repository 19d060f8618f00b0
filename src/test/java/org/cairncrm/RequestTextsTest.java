package org.cairncrm;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cairncrm.lists.ListRequest;
import org.cairncrm.orders.NewReturn;
import org.cairncrm.shared.FreeText;
import org.cairncrm.shared.KnownWord;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.shared.SingleLine;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each text of each request is one line, free text, or matches a pattern: nothing else. */
@Tag("slow")
class RequestTextsTest {
  private static final List<Class<? extends Annotation>> RULES =
      List.of(SingleLine.class, FreeText.class, Pattern.class, KnownWord.class);

  private static final Validator VALIDATOR =
      Validation.buildDefaultValidatorFactory().getValidator();

  private static final List<Class<?>> REQUESTS = requests();

  /** The records that Bean Validation checks: bodies of requests and their parts. */
  private static List<Class<?>> requests() {
    return new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.cairncrm")
            .stream()
            .filter(JavaClass::isRecord)
            .<Class<?>>map(JavaClass::reflect)
            // from the query, and never stored
            .filter(type -> type != PageRequest.class && type != ListRequest.class)
            .filter(
                type -> Stream.of(type.getRecordComponents()).anyMatch(RequestTextsTest::checked))
            .toList();
  }

  private static boolean checked(RecordComponent component) {
    return Stream.concat(
            Stream.of(component.getAccessor().getAnnotations()),
            Stream.of(component.getAnnotatedType().getAnnotations()))
        .anyMatch(
            annotation ->
                annotation.annotationType().getName().startsWith("jakarta.validation.")
                    // responses have known words too
                    || RULES.contains(annotation.annotationType())
                        && annotation.annotationType() != KnownWord.class);
  }

  @Test
  void every_text_of_a_request_states_its_rule() {
    assertThat(REQUESTS).hasSizeGreaterThan(15);
    assertThat(
            REQUESTS.stream()
                .flatMap(
                    type ->
                        Stream.of(type.getRecordComponents())
                            .filter(RequestTextsTest::lacksRule)
                            .map(component -> type.getSimpleName() + "." + component.getName())))
        .as("texts without @SingleLine, @FreeText, @Pattern or @KnownWord")
        .isEmpty();
  }

  private static boolean lacksRule(RecordComponent component) {
    if (component.getType() == String.class) {
      return !hasRule(component.getAccessor()) && !hasRule(component.getAnnotatedType());
    }
    return component.getAnnotatedType() instanceof AnnotatedParameterizedType generic
        && Stream.of(generic.getAnnotatedActualTypeArguments())
            .anyMatch(part -> part.getType() == String.class && !hasRule(part));
  }

  private static boolean hasRule(AnnotatedElement element) {
    return RULES.stream().anyMatch(element::isAnnotationPresent);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PL-1\n\nPay at example.com",
        "PL-1\r",
        "a\u2028b",
        "a\u0085b",
        "a\u0007b",
        "a\tb",
        "",
        "  ",
        "\u00a0",
        "\u200b",
        "\u3164",
        "\u2800"
      })
  void a_single_line_is_neither_blank_nor_broken_nor_controlled(String text) {
    assertThat(lines(text))
        .hasSizeGreaterThan(20)
        .allSatisfy((field, faults) -> assertThat(faults).as(field).isPositive());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Zofia Wójcik", "علی\u200cرضا", "a", "👩\u200d👩\u200d👧", "O'Brien & Co, \"Bo\""})
  void a_line_may_hold_any_letters(String text) {
    Map<String, Integer> names = lines(text);
    names.keySet().removeIf(field -> field.endsWith(".country"));
    assertThat(names).allSatisfy((field, faults) -> assertThat(faults).as(field).isZero());
  }

  /**
   * How many faults this text is in each single line, those aside that other rules check as well.
   */
  private static Map<String, Integer> lines(String text) {
    var faults = new TreeMap<String, Integer>();
    for (Class<?> type : REQUESTS) {
      for (RecordComponent component : type.getRecordComponents()) {
        if (component.getType() == String.class
            && component.getAccessor().isAnnotationPresent(SingleLine.class)
            && !component.getAccessor().isAnnotationPresent(Email.class)
            && !component.getName().equals("source")) {
          faults.put(
              type.getSimpleName() + "." + component.getName(),
              VALIDATOR.validateValue(type, component.getName(), text).size());
        }
      }
    }
    return faults;
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0007b", "a\u001bb", "a\u0085b", "\u0000"})
  void free_text_holds_no_control_characters_but_line_breaks_and_tabs(String text) {
    assertThat(VALIDATOR.validateValue(NewReturn.class, "reason", text)).hasSize(1);
    assertThat(VALIDATOR.validateValue(NewReturn.class, "reason", "First,\r\n\tthen")).isEmpty();
  }
}
