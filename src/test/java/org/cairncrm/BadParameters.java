package org.cairncrm;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.cairncrm.ApiDocument.Parameter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** All that can be wrong with what stands in a call's path, query and headers. */
final class BadParameters {
  /** The operations whose caller chooses the id. */
  private static final Set<String> CHOSEN = Set.of("PUT /api/attachments/{id}");

  private final ApiCall valid;
  private final List<BadCall> calls = new ArrayList<>();

  private BadParameters(ApiCall valid) {
    this.valid = valid;
  }

  static List<BadCall> of(ApiCall valid) {
    var parameters = new BadParameters(valid);
    for (Parameter parameter : valid.operation().parameters()) {
      switch (parameter.in()) {
        case "path" -> parameters.path(parameter);
        case "query" -> parameters.query(parameter);
        case "header" -> parameters.header(parameter);
        default -> throw new AssertionError("Parameters in " + parameter.in() + " are new here");
      }
    }
    parameters.unknown();
    return parameters.calls;
  }

  private void unknown() {
    String name = "no-such-parameter";
    add("an unknown parameter", valid.withQuery(name, "x"), name);
    add("an unknown parameter without a value", valid.withQuery(name, ""), name);
  }

  private void path(Parameter parameter) {
    String name = parameter.name();
    boolean id = parameter.schema().path("format").asString("").equals("uuid");
    String unknown = id ? UUID.randomUUID().toString() : "no-such-" + name;
    if (!CHOSEN.contains(valid.operation().toString())) {
      add(name + " of nothing that there is", valid.withPath(name, unknown), null);
    }
    for (String bad : List.of("no-uuid", "1-1-1-1-1", "12345", "%20", "x".repeat(5_000))) {
      add(name + " as " + shown(bad), valid.withPath(name, bad), id ? name : null);
    }
    for (String bad : List.of("%00", "%C3%28", "%ED%A0%80", "..%2f..", "%3Cscript%3E", "a;b")) {
      add(name + " as " + bad, valid.withPath(name, bad), null);
    }
    boolean whole = ApiDocument.type(parameter.schema()).equals("integer");
    for (String bad : whole ? List.of("one", "1e3", "0", "-1", "99999999999") : List.<String>of()) {
      add(name + " as " + bad, valid.withPath(name, bad), name);
    }
    if (!id && !whole) {
      add(name + " too long", valid.withPath(name, "x".repeat(length(parameter) + 1)), name);
    }
    add(name + " of 10,000 characters", valid.withPath(name, "x".repeat(10_000)), null);
  }

  private void query(Parameter parameter) {
    String name = parameter.name();
    if (parameter.required()) {
      add(name + " left out", valid.without(name), name);
    }
    JsonNode schema = parameter.schema();
    JsonNode one = ApiDocument.type(schema).equals("array") ? schema.path("items") : schema;
    List<String> bad = new ArrayList<>(List.of("%00", "a%ED%A0%80"));
    switch (ApiDocument.type(one)) {
      case "integer" -> {
        bad.addAll(List.of("abc", "1.5", "1e9", "99999999999999999999", "NaN", "-1"));
        bad.addAll(List.of("0x10", "%2310", "010", "%2B5", "5%20", "%D9%A5"));
        bad.add(Long.toString(one.path("minimum").asLong() - 1));
        bad.add(Long.toString(one.path("maximum").asLong() + 1));
      }
      case "boolean" -> bad.addAll(List.of("maybe", "yes", "on", "1", "TRUE"));
      default -> texts(parameter, one, bad);
    }
    for (String value : bad) {
      boolean broken = value.contains("%ED");
      add(name + " as " + shown(value), valid.withQuery(name, value), broken ? null : name);
    }
    add(name + " of 10,000 characters", valid.withQuery(name, "x".repeat(10_000)), null);
    if (!ApiDocument.type(schema).equals("array")) {
      add(name + " given twice", valid.withQuery(name, "1&" + name + "=1"), name);
    }
    add(name + " of half a percent", valid.withQuery(name, "%C3%28"), null);
  }

  private void texts(Parameter parameter, JsonNode schema, List<String> bad) {
    if (schema.path("format").asString("").equals("date-time")) {
      for (String day : List.of("2026-02-30", "0000-00-00", "+10000-01-01", "9999-12-31")) {
        bad.add(ApiCall.encoded(day + "T10:00:00Z"));
      }
      bad.addAll(List.of("yesterday", "1772445600", "2026-03-02", "2026-03-02T24:00:00Z"));
    } else if (schema.path("format").asString("").equals("date")) {
      bad.addAll(List.of("yesterday", "1772445600", "2026-13-01", "2026-03-02T24:00:00Z"));
    } else if (!schema.path("enum").isMissingNode()) {
      bad.addAll(List.of("no-such-word", "0", ApiCall.encoded("a,b,c")));
      bad.add(schema.path("enum").path(0).asString().toUpperCase(Locale.ROOT).replace('-', '_'));
    } else if (schema.path("format").asString("").equals("uuid")) {
      bad.addAll(List.of("no-uuid", "1-1-1-1-1", "12345", "x".repeat(5_000)));
    } else {
      bad.add("x".repeat(length(parameter) + 1));
      bad.add("x".repeat(5_000));
    }
    if (parameter.name().equals("cursor")) {
      bad.addAll(List.of("!!!", "bm90IGEgY3Vyc29y", "-", "%20", "AAAA", "_____w"));
    }
  }

  private void header(Parameter parameter) {
    String name = parameter.name();
    if (parameter.required()) {
      add(name + " left out", valid.without(name), name);
    }
    List<String> bad = new ArrayList<>(List.of("x".repeat(5_000)));
    if (name.equals("If-Match")) {
      bad.addAll(List.of("x", "1", "*", "\"abc\"", "\"-1\"", "\"1\", \"2\"", "\"99999999999\""));
      add("an older version", valid.withHeader(name, "\"999999\""), null);
      add("no version", valid.without(name), null);
    } else {
      bad.add("x".repeat(length(parameter) + 1));
    }
    for (String value : bad) {
      add(name + " as " + shown(value), valid.withHeader(name, value), name);
    }
  }

  private int length(Parameter parameter) {
    boolean several = ApiDocument.type(parameter.schema()).equals("array");
    JsonNode schema = several ? parameter.schema().path("items") : parameter.schema();
    JsonNode most = schema.path("maxLength");
    if (most.isMissingNode()) {
      throw new AssertionError(
          valid.operation() + " sets no limit to " + parameter.name() + ": give it a @Size(max)");
    }
    return most.asInt();
  }

  private static String shown(String value) {
    return value.length() > 40 ? value.length() + " characters" : value;
  }

  private void add(String what, ApiCall call, @Nullable String field) {
    calls.add(new BadCall(what, call, field));
  }
}
