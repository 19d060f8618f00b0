package org.cairncrm;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cairncrm.ApiDocument.Operation;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** All that can be wrong with an event, in each of the modes in which it can be sent. */
final class BadEvents {
  private static final int HUGE = 2 << 20;
  private static final int MOST_IN_A_HEADER = 5_000;

  private final ApiDocument api;
  private final Operation operation;
  private final EventSample sample;
  private final List<Bad> bad = new ArrayList<>();

  private BadEvents(ApiDocument api, Operation operation, EventSample sample) {
    this.api = api;
    this.operation = operation;
    this.sample = sample;
  }

  static List<Bad> alone(ApiDocument api, Operation operation, EventSample sample) {
    var events = new BadEvents(api, operation, sample);
    ApiCall valid = sample.alone(operation);
    events.all().forEach(event -> events.bad.add(event.sentBy(valid)));
    events.bad.addAll(BadBodies.types(valid));
    return events.bad;
  }

  static List<Bad> inHeaders(ApiDocument api, Operation operation, EventSample sample) {
    var events = new BadEvents(api, operation, sample);
    ApiCall valid = sample.inHeaders(operation);
    for (BadJson data : sample.bad()) {
      // what cannot be read is told of the body, which is all that its reader knows
      events.bad.add((data.readable() ? data.within("", "data.", "") : data).sentBy(valid));
    }
    events.bad.addAll(BadBodies.types(valid));
    events.bad.addAll(BadParameters.of(valid));
    events.headers(valid);
    return events.bad;
  }

  /**
   * @param known an event that was taken in before, as JSON
   */
  static List<Bad> amongOthers(
      ApiDocument api, Operation operation, EventSample sample, String known) {
    var events = new BadEvents(api, operation, sample);
    ApiCall valid = sample.among(operation);
    events.all().forEach(event -> events.bad.add(new BadBatch(event, valid, known)));
    events.bad.addAll(BadBodies.types(valid));
    events.bad.addAll(BadParameters.of(valid));
    events.batches(valid);
    return events.bad;
  }

  /** In the form of JSON. */
  private List<BadJson> all() {
    ObjectNode whole = sample.whole();
    List<BadJson> all =
        new ArrayList<>(BadBodies.json(api, sample.type(), whole, operation.body()));
    sample.bad().forEach(data -> all.add(data.within(sample.untilData(), "data.", "}")));
    if (sample.attributes().has("subject")) {
      all.add(about(whole, UUID.randomUUID().toString()));
      all.add(about(whole, "nobody"));
      all.add(about(whole, "shop/nobody"));
    }
    return all;
  }

  private static BadJson about(ObjectNode event, String nobody) {
    byte[] body = event.deepCopy().put("subject", nobody).toString().getBytes(UTF_8);
    return new BadJson("about " + nobody, body, "subject");
  }

  private void headers(ApiCall valid) {
    JsonNode described = java.util.Objects.requireNonNull(operation.body());
    Set<String> required = new HashSet<>();
    described.path("required").values().forEach(name -> required.add(name.asString()));
    for (var attribute : described.path("properties").properties()) {
      String header = "ce-" + attribute.getKey();
      if (attribute.getKey().startsWith("data")) {
        header(valid, header, "{}");
        continue;
      }
      if (required.contains(attribute.getKey())) {
        add(header + " left out", valid.without(header), header);
      }
      BadValues.of(attribute.getValue(), false)
          .forEach((what, json) -> value(valid, header, attribute.getValue(), json));
      for (String none : List.of("%", "%1", "%zz", "%C3%28", "%C0%80", "%ED%A0%80", "%0A", "%7F")) {
        header(valid, header, "a" + none);
      }
    }
    header(valid, "ce-data_base64", "e30=");
    header(valid, "ce-traced_by", "x");
    header(valid, "ce-traceparent", "x".repeat(2_001));
    header(valid, "ce-traceparent", "a%00b");
    if (sample.attributes().has("subject")) {
      header(valid, "ce-subject", UUID.randomUUID().toString());
      header(valid, "ce-subject", "nobody");
    }
  }

  /** Every header is a text, so that what is none in JSON is wrong for those of a form alone. */
  private void value(ApiCall valid, String header, JsonNode schema, String json) {
    JsonNode value = JsonMapper.shared().readTree(json);
    if (value.isString()) {
      header(valid, header, EventSample.encoded(value.asString()));
    } else if (schema.has("format") || schema.has("pattern")) {
      header(valid, header, EventSample.encoded(json));
    }
  }

  private void header(ApiCall valid, String name, String value) {
    boolean read = value.length() <= MOST_IN_A_HEADER;
    String shown = read && value.length() < 80 ? value : value.length() + " characters";
    add(name + " as " + shown, valid.withHeader(name, value), read ? name : null);
  }

  /** What is wrong with a batch as a whole. */
  private void batches(ApiCall valid) {
    String event = sample.whole().toString();
    for (String none : List.of("", "null", "\"x\"", "5", "true", "NaN", "{}", "[", "]", event)) {
      batch("a batch of " + none, valid, none);
    }
    batch("two batches", valid, "[" + event + "][]");
    batch("cut off", valid, "[" + event);
    batch("an unfinished list", valid, "[" + event + ",]");
    batch("one event too many", valid, "[" + (event + ",").repeat(100) + event + "]");
    batch("deep arrays", valid, "[".repeat(10_000) + "]".repeat(10_000));
    batch("endless blanks", valid, " ".repeat(HUGE) + "[" + event + "]");
    bad.add(
        new BadJson("not in UTF-8", ("[\"\u00c3(\"," + event + "]").getBytes(ISO_8859_1), null)
            .sentBy(valid));
  }

  private void batch(String what, ApiCall valid, String body) {
    String shown = what.substring(0, Math.min(80, what.length()));
    bad.add(new BadJson(shown, body.getBytes(UTF_8), null).sentBy(valid));
  }

  private void add(String what, ApiCall call, @Nullable String field) {
    bad.add(new BadCall(what, call, field));
  }
}
