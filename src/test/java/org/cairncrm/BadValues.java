package org.cairncrm;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What no field of a type may hold, as it stands in JSON. */
final class BadValues {
  private BadValues() {}

  /** By what is wrong. Nested fields are tried on their own. */
  static Map<String, String> of(JsonNode schema, boolean required) {
    var bad = new LinkedHashMap<String, String>();
    if (required) {
      bad.put("null", "null");
    }
    String type = ApiDocument.type(schema);
    switch (type) {
      case "string" -> texts(schema, bad);
      case "integer" -> {
        numbers(schema, bad);
        all(bad, "1.5", "9223372036854775808", "\"1\"", "\"0x10\"");
        if (schema.path("format").asString("").equals("int32")) {
          all(bad, "2147483648");
        }
      }
      case "number" -> {
        numbers(schema, bad);
        all(bad, "1.123456789", "\"12.5.0\"", "\"NaN\"", "\"Infinity\"", "\"\"", "\" 1\"");
      }
      case "boolean" -> all(bad, "1", "\"true\"", "[]", "{}");
      case "array" -> {
        all(bad, "{}", "\"x\"", "5", "true");
        if (schema.path("minItems").asInt(0) > 0) {
          all(bad, "[]");
        }
      }
      default -> all(bad, "[]", "\"x\"", "5", "true");
    }
    return bad;
  }

  private static void texts(JsonNode schema, Map<String, String> bad) {
    all(bad, "17", "1.5", "true", "{\"a\":1}", "[\"a\"]");
    bad.put("NUL", "\"a\\u0000b\"");
    bad.put("half a surrogate pair", "\"a\\ud800b\"");
    bad.put("the other half", "\"\\udc00\"");
    bad.put("10,000 characters", '"' + "x".repeat(10_000) + '"');
    JsonNode most = schema.path("maxLength");
    if (!most.isMissingNode()) {
      if (most.asInt() >= 10_000) {
        bad.remove("10,000 characters");
      }
      bad.put("one character too many", '"' + "x".repeat(most.asInt() + 1) + '"');
    }
    if (schema.path("minLength").asInt(0) > 0) {
      bad.put("empty text", "\"\"");
    }
    switch (schema.path("format").asString("")) {
      case "uuid" -> all(bad, "\"\"", "\"no-uuid\"", "\"1-1-1-1-1\"", "\"../../x\"");
      case "date" -> dates(bad, "");
      case "date-time" -> {
        dates(bad, "T10:00:00Z");
        all(bad, "\"2026-03-02\"", "\"2026-03-02T25:00:00Z\"", "\"2026-03-02 10:00\"");
      }
      case "email" -> all(bad, "\"no address\"");
      default -> {
        if (!schema.path("pattern").isMissingNode()) {
          bad.put("against the pattern", "\"%%% %%%\"");
        }
      }
    }
    if (!schema.path("enum").isMissingNode()) {
      String word = schema.path("enum").path(0).asString();
      all(bad, "\"\"", "\"no-such-word\"", "0", '"' + word + " \"", '"' + swapped(word) + '"');
    }
  }

  private static String swapped(String word) {
    String upper = word.toUpperCase(java.util.Locale.ROOT);
    return upper.equals(word) ? word.toLowerCase(java.util.Locale.ROOT) : upper;
  }

  private static void dates(Map<String, String> bad, String time) {
    List<String> days =
        List.of(
            "2026-02-30",
            "0000-00-00",
            "0000-01-01",
            "10000-01-01",
            "+10000-01-01",
            "+999999999-12-31",
            "-999999999-01-01",
            "9999-12-31",
            "1066-10-14");
    days.forEach(day -> all(bad, '"' + day + time + '"'));
    all(bad, "\"\"", "\"yesterday\"", "1772445600", "[2026,3,2]", "\"+002026-03-02" + time + '"');
  }

  private static void numbers(JsonNode schema, Map<String, String> bad) {
    all(bad, "1e999999999", "-1e999999999", "99999999999999999999", "true", "\"abc\"", "[]", "{}");
    all(bad, "\"1e2\"", "\"+5\"", "\".5\"", "\"5.\"", "\"٥\"", "\" 5\"");
    bad.put("1e-999999999", "1e-999999999");
    if (!schema.path("minimum").isMissingNode()) {
      all(bad, less(schema.path("minimum")));
    }
    if (!schema.path("exclusiveMinimum").isMissingNode()) {
      all(bad, schema.path("exclusiveMinimum").asString(), "-0.01");
    }
    if (!schema.path("maximum").isMissingNode()) {
      all(bad, schema.path("maximum").decimalValue().add(BigDecimal.ONE).toPlainString());
    }
  }

  private static String less(JsonNode least) {
    return least.decimalValue().subtract(BigDecimal.ONE).toPlainString();
  }

  private static void all(Map<String, String> bad, String... values) {
    for (String value : new ArrayList<>(List.of(values))) {
      bad.put(value.isEmpty() ? "nothing" : value, value);
    }
  }
}
