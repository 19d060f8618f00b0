package org.cairncrm;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.cairncrm.ApiDocument.Operation;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** All that can be wrong with JSON, field by field and as a whole. */
final class BadBodies {
  private static final String MARK = "@here@";
  private static final int HUGE = 2 << 20;

  /** Parts of which a body has one alone, so that the sample of a gift lacks the others. */
  private static final Set<String> ALTERNATIVES =
      Set.of(
          "POST /api/loyalty/catalogue: voucher",
          "POST /api/loyalty/catalogue: status",
          "PUT /api/loyalty/catalogue/{id}: voucher",
          "PUT /api/loyalty/catalogue/{id}: status");

  private final ApiDocument api;
  private final String what;
  private final ObjectNode sample;
  private final List<BadJson> bodies = new ArrayList<>();

  private BadBodies(ApiDocument api, String what, ObjectNode sample) {
    this.api = api;
    this.what = what;
    this.sample = sample;
  }

  static List<BadCall> of(ApiDocument api, ApiCall valid) {
    JsonNode sample = JsonMapper.shared().readTree(Objects.requireNonNull(valid.body()));
    Operation operation = valid.operation();
    List<BadCall> calls = new ArrayList<>();
    json(api, operation.toString(), (ObjectNode) sample, operation.body())
        .forEach(bad -> calls.add(bad.sentBy(valid)));
    calls.addAll(types(valid));
    return calls;
  }

  /**
   * @param api where the schema's references lead
   * @param what the sample is one of
   */
  static List<BadJson> json(
      ApiDocument api, String what, ObjectNode sample, @Nullable JsonNode schema) {
    var bodies = new BadBodies(api, what, sample);
    bodies.whole();
    bodies.object(List.of(), Objects.requireNonNull(schema));
    return bodies.bodies;
  }

  /** A body told as what is not taken. */
  static List<BadCall> types(ApiCall valid) {
    List<BadCall> calls = new ArrayList<>();
    for (String type :
        List.of("text/plain", "application/xml", "application/yaml", "nonsense", "*/*")) {
      calls.add(new BadCall("told as " + type, valid.withHeader("Content-Type", type), null));
    }
    calls.add(new BadCall("of no type", valid.without("Content-Type"), null));
    return calls;
  }

  private void whole() {
    String json = sample.toString();
    String inside = json.length() > 2 ? "," + json.substring(1) : "}";
    for (String no :
        List.of("", "null", "[]", "\"x\"", "5", "true", "NaN", "{", "}", json + "{}")) {
      bad(no.length() > 9 ? "twice" : "a body of " + no, no, null);
    }
    bad("a huge text", "{\"a\":\"" + "x".repeat(HUGE) + "\"" + inside, null);
    bad("endless blanks", " ".repeat(HUGE) + json, null);
    bad("deep arrays", "{\"a\":" + "[".repeat(10_000) + "]".repeat(10_000) + inside, null);
    bad("deep objects", "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000), null);
    bad("a rather long text", "{\"a\":\"" + "x".repeat(70_000) + "\"" + inside, null);
    bad("rather deep", "{\"a\":" + "[".repeat(400) + "]".repeat(400) + inside, "a");
    bad("cut off", json.substring(0, json.length() - 1), null);
    bad("cut in half", json.substring(0, json.length() / 2), null);
    bad("in UTF-16", json.getBytes(UTF_16), null);
    for (String bytes : List.of("\u00c3(", "\u00c0\u0080", "\u00ed\u00a0\u0080", "\u00ff")) {
      bad("not in UTF-8", ("{\"a\":\"" + bytes + "\"" + inside).getBytes(ISO_8859_1), null);
    }
    for (var field : sample.properties()) {
      String twice = "{\"" + field.getKey() + "\":" + field.getValue() + inside;
      bad(field.getKey() + " twice", twice, field.getKey());
    }
  }

  private void object(List<Object> at, JsonNode schema) {
    Set<String> required = new HashSet<>();
    schema.path("required").values().forEach(name -> required.add(name.asString()));
    set(at, "somethingElse", "1", "a field that is not known");
    for (var property : schema.path("properties").properties()) {
      List<Object> place = new ArrayList<>(at);
      place.add(property.getKey());
      boolean needed = required.contains(property.getKey());
      if (needed) {
        missing(at, property.getKey());
      }
      field(place, api.resolved(property.getValue()), needed);
    }
  }

  private void field(List<Object> at, JsonNode schema, boolean required) {
    List<Object> parent = at.subList(0, at.size() - 1);
    Object step = at.getLast();
    BadValues.of(schema, required).forEach((how, value) -> set(parent, step, value, how));
    if (schema.path("format").asString("").equals("uuid")) {
      bad(
          written(at) + " of nothing that there is",
          with(parent, step, '"' + UUID.randomUUID().toString() + '"'),
          null);
    }
    if (ApiDocument.type(schema).equals("array")) {
      items(at, schema, parent, step);
    } else if (!schema.path("properties").isMissingNode()) {
      if (!ALTERNATIVES.contains(what + ": " + written(at)) || !node(sample, at).isMissingNode()) {
        require(at);
        object(at, schema);
      }
    } else if (ApiDocument.type(schema).equals("object")) {
      set(at, "no such attribute", "1", "a key that is not known");
    }
  }

  private void items(List<Object> at, JsonNode schema, List<Object> parent, Object step) {
    JsonNode first = require(at).path(0);
    JsonNode most = schema.path("maxItems");
    if (most.isMissingNode()) {
      throw new AssertionError(what + " describes no maxItems of " + written(at));
    }
    if (!schema.path("uniqueItems").asBoolean(false)) {
      String many = (first + ",").repeat(most.asInt()) + first;
      set(parent, step, "[" + many + "]", "one item too many");
    }
    List<Object> item = new ArrayList<>(at);
    item.add(0);
    field(item, api.resolved(schema.path("items")), true);
  }

  private JsonNode require(List<Object> at) {
    JsonNode value = node(sample, at);
    if (value.isMissingNode() || value.isArray() && value.isEmpty()) {
      throw new AssertionError(
          what + ": add a valid " + written(at) + " to its sample in SampleCalls");
    }
    return value;
  }

  private void missing(List<Object> at, String name) {
    ObjectNode body = sample.deepCopy();
    ((ObjectNode) node(body, at)).remove(name);
    bad(name + " left out", body.toString(), written(at, name));
  }

  private void set(List<Object> at, Object step, String json, String how) {
    bad(written(at, step) + " as " + how, with(at, step, json), written(at, step));
  }

  private String with(List<Object> at, Object step, String json) {
    ObjectNode body = sample.deepCopy();
    JsonNode holder = node(body, at);
    JsonNode mark = JsonMapper.shared().getNodeFactory().stringNode(MARK);
    if (step instanceof Integer index) {
      ((ArrayNode) holder).set(index, mark);
    } else {
      if (holder.isMissingNode()) {
        require(at);
      }
      ((ObjectNode) holder).set(step.toString(), mark);
    }
    return body.toString().replace('"' + MARK + '"', json);
  }

  private static JsonNode node(JsonNode from, List<Object> at) {
    JsonNode node = from;
    for (Object step : at) {
      node = step instanceof Integer index ? node.path(index) : node.path(step.toString());
    }
    return node;
  }

  private static String written(List<Object> at, Object step) {
    List<Object> place = new ArrayList<>(at);
    place.add(step);
    return written(place);
  }

  private static String written(List<Object> at) {
    var text = new StringBuilder();
    for (Object step : at) {
      if (step instanceof Integer) {
        text.append('[').append(step).append(']');
      } else {
        text.append(text.isEmpty() ? "" : ".").append(step);
      }
    }
    return text.toString();
  }

  private void bad(String how, String body, @Nullable String field) {
    bad(how, body.getBytes(UTF_8), field);
  }

  private void bad(String how, byte[] body, @Nullable String field) {
    String shown = how.length() > 80 ? how.substring(0, 80) : how;
    bodies.add(new BadJson(shown, body, field));
  }
}
