package org.cairncrm.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.cairncrm.events.FactReceived;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** The facts that Cairn declares, and some that arrived. */
final class Facts {
  static final DeclaredFact CART = declared("cart-abandoned");
  static final DeclaredFact RENEWAL = declared("subscription-renewed");

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonNodeFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Facts() {}

  private static DeclaredFact declared(String name) {
    Path file = Path.of("journey-maps/facts/" + name + ".yaml");
    try {
      return FactReader.read(file.getFileName().toString(), Files.readString(file));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  static JsonNode json(String text) {
    return JSON.readTree(text);
  }

  static FactReceived received(DeclaredFact fact, String data) {
    @SuppressWarnings("unchecked") // an object of JSON
    Map<String, @Nullable Object> facts = JSON.readValue(data, Map.class);
    return new FactReceived(
        CustomerId.of("01930000-0000-7000-8000-000000000001"),
        fact.name(),
        fact.title(),
        fact.channel(),
        "shop",
        "cart-77",
        facts,
        Instant.parse("2026-03-02T18:42:00Z"));
  }
}
