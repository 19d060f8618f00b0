package org.cairncrm.access.openapi;

import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.cairncrm.shared.ModuleTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The texts of the document, from {@code api/<module>.properties}. */
@Component
class ApiWords {
  private final Properties texts = ModuleTexts.read("api");

  String of(String key) {
    return Objects.requireNonNull(texts.getProperty(key), () -> "no file of api/ has " + key);
  }

  /** The text of the first of these keys that has one; null if none has. */
  @Nullable String first(String... keys) {
    return Stream.of(keys)
        .map(texts::getProperty)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
