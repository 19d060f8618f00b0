package org.cairncrm.shared.web;

import java.beans.PropertyEditor;
import java.beans.PropertyEditorSupport;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.cairncrm.shared.Ids;
import org.cairncrm.shared.Rfc3339;
import org.springframework.beans.PropertyEditorRegistrar;
import org.springframework.beans.PropertyEditorRegistry;
import org.springframework.format.FormatterRegistry;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Reads parameters as strictly as JSON: no instant from milliseconds, a number only from decimal
 * digits, a UUID only in its full length.
 */
@Component
class StrictParameters implements WebMvcConfigurer, PropertyEditorRegistrar {
  private static final Pattern WHOLE_NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)");

  @Override
  public void addFormatters(FormatterRegistry registry) {
    registry.addConverter(String.class, Instant.class, Rfc3339::instant);
  }

  /**
   * Registers editors, because Spring falls back to its own lenient editors when a converter fails.
   */
  @Override
  public void registerCustomEditors(PropertyEditorRegistry binder) {
    binder.registerCustomEditor(UUID.class, editor(Ids::parse));
    binder.registerCustomEditor(int.class, editor(StrictParameters::whole));
    binder.registerCustomEditor(Integer.class, editor(StrictParameters::whole));
    binder.registerCustomEditor(boolean.class, editor(StrictParameters::truth));
    binder.registerCustomEditor(Boolean.class, editor(StrictParameters::truth));
  }

  private static PropertyEditor editor(Function<String, Object> read) {
    return new PropertyEditorSupport() {
      @Override
      public void setAsText(String text) {
        setValue(text.isEmpty() ? null : read.apply(text));
      }
    };
  }

  /**
   * Reads a whole number.
   *
   * @throws NumberFormatException if it is none, or out of range
   */
  static Integer whole(String text) {
    if (!WHOLE_NUMBER.matcher(text).matches()) {
      throw new NumberFormatException("Not a whole number");
    }
    return Integer.valueOf(text);
  }

  private static Boolean truth(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("Neither true nor false");
    };
  }
}
