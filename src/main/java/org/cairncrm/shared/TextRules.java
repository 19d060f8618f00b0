package org.cairncrm.shared;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The rules of {@link SingleLine} and {@link FreeText}, also for texts that are not in a request.
 */
public final class TextRules {
  private TextRules() {}

  /** The fault of a text that must be one line; null if there is none. */
  public static @Nullable String faultOfLine(String text) {
    if (isBlank(text)) {
      return "must not be empty";
    }
    if (has(text, TextRules::breaksLine)) {
      return "must be one line, without line breaks";
    }
    if (has(text, Character::isISOControl)) {
      return "must not contain control characters";
    }
    int override = text.codePoints().filter(TextRules::overridesDirection).findFirst().orElse(-1);
    return override < 0
        ? null
        : "must not contain U+%04X, which overrides the direction of writing".formatted(override);
  }

  /** The fault of a text that may have several lines; null if there is none. */
  public static @Nullable String faultOfText(String text) {
    return has(text, TextRules::controls) ? "must not contain control characters" : null;
  }

  /**
   * Whether a character overrides the direction of writing. It displays characters in a different
   * order, which is used to deceive and never needed in a name.
   */
  private static boolean overridesDirection(int c) {
    return c == 0x202d || c == 0x202e;
  }

  private static boolean has(String text, IntPredicate kind) {
    return text.codePoints().anyMatch(kind);
  }

  /** Whether a text has only spaces and invisible characters. */
  static boolean isBlank(String text) {
    return text.codePoints().allMatch(TextRules::unseen);
  }

  private static boolean unseen(int c) {
    return InvisibleCharacters.isInvisible(c)
        || UCharacter.isUWhiteSpace(c)
        || UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
  }

  private static boolean breaksLine(int c) {
    return switch (c) {
      case '\n', '\r', 0x0b, 0x0c, 0x85, 0x2028, 0x2029 -> true;
      default -> false;
    };
  }

  private static boolean controls(int c) {
    return Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t'
        || Character.getType(c) == Character.SURROGATE;
  }

  /** Checks {@link SingleLine}. */
  public static final class OneLine implements ConstraintValidator<SingleLine, CharSequence> {
    @Override
    public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
      String fault = text == null ? null : faultOfLine(text.toString());
      if (fault != null) {
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate(fault).addConstraintViolation();
      }
      return fault == null;
    }
  }

  /** Checks {@link FreeText}. */
  public static final class ManyLines implements ConstraintValidator<FreeText, CharSequence> {
    @Override
    public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
      return text == null || faultOfText(text.toString()) == null;
    }
  }
}
