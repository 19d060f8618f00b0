package org.cairncrm.access.openapi;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The texts of the document: {@code api.properties}. */
@Component
class ApiWords {
  private final Properties texts = new Properties();

  ApiWords() {
    try (var file =
        new InputStreamReader(
            Objects.requireNonNull(ApiWords.class.getResourceAsStream("/api.properties")),
            StandardCharsets.UTF_8)) {
      texts.load(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  String of(String key) {
    return Objects.requireNonNull(texts.getProperty(key), () -> "api.properties has no " + key);
  }

  /** The text of the first of these keys that has one; null if none has. */
  @Nullable String first(String... keys) {
    return Stream.of(keys)
        .map(texts::getProperty)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  List<String> list(String key) {
    return List.of(of(key).split(",\\s*"));
  }
}
