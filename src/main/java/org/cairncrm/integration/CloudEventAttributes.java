package org.cairncrm.integration;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.cairncrm.shared.Bodies;
import org.cairncrm.shared.FieldError;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.Rfc3339;
import org.cairncrm.shared.TextRules;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the attributes of a CloudEvent by its specification (1.0.2). All errors are collected, and
 * extensions are accepted.
 */
final class CloudEventAttributes {
  private static final int LONGEST = 200;
  private static final int LONGEST_SUBJECT = 300;
  private static final int LONGEST_EXTENSION = 2_000;
  private static final Pattern NAME = Pattern.compile("[a-z0-9]{1,100}");
  private static final Pattern JSON =
      Pattern.compile("(?i)(application|text)/([a-z0-9.-]+\\+)?json\\s*(;.*)?");

  private static final Set<String> OWN =
      Set.of(
          "specversion",
          "id",
          "source",
          "type",
          "subject",
          "time",
          "datacontenttype",
          "data",
          "data_base64");

  private final ObjectNode event;
  private final Bodies bodies;
  private final List<FieldError> faults = new ArrayList<>();

  /** Drops null attributes (JSON format, 2.2). */
  CloudEventAttributes(ObjectNode event, Bodies bodies) {
    this.bodies = bodies;
    this.event = JsonNodeFactory.instance.objectNode().setAll(event).removeIf(JsonNode::isNull);
  }

  List<FieldError> faults() {
    return faults;
  }

  /** Whether the data can be read, so that its fields can be checked. */
  boolean hasData() {
    return faults.stream()
        .map(FieldError::field)
        .noneMatch(field -> field.equals("data") || field.startsWith("data_base64"));
  }

  /** The event as far as it can be read; attributes named by {@link #faults()} are empty. */
  CloudEvent event() {
    if (!required("specversion").equals("1.0") && faults.isEmpty()) {
      fault("specversion", "must be 1.0");
    }
    String id = required("id");
    String source = reference(required("source"));
    String type = required("type");
    String subject = text("subject", LONGEST_SUBJECT);
    Instant time = time();
    String format = text("datacontenttype", LONGEST);
    if (format != null && !JSON.matcher(format).matches()) {
      fault("datacontenttype", "must be application/json: Cairn reads no other data");
    }
    ObjectNode data = data();
    event.propertyNames().stream().filter(name -> !OWN.contains(name)).forEach(this::extension);
    return new CloudEvent(id, source, type, subject, time, data);
  }

  private void fault(String attribute, String message) {
    faults.add(new FieldError(attribute, message));
  }

  private String required(String attribute) {
    if (event.path(attribute).isMissingNode()) {
      fault(attribute, "is required");
      return "";
    }
    String text = text(attribute, LONGEST);
    return text == null ? "" : text;
  }

  private @Nullable String text(String attribute, int longest) {
    JsonNode value = event.path(attribute);
    if (value.isMissingNode()) {
      return null;
    }
    if (!value.isString()) {
      fault(attribute, "must be a text");
      return null;
    }
    String text = value.asString();
    if (text.isBlank() || text.length() > longest) {
      fault(attribute, "must have 1 to " + longest + " characters");
      return null;
    }
    String fault = TextRules.faultOfLine(text);
    if (fault != null) {
      fault(attribute, fault);
      return null;
    }
    return text;
  }

  private String reference(String source) {
    try {
      return source.isEmpty() ? source : URI.create(source).toString();
    } catch (IllegalArgumentException none) {
      fault("source", "must be a URI or a part of one");
      return source;
    }
  }

  private @Nullable Instant time() {
    String time = text("time", LONGEST);
    try {
      return time == null ? null : Rfc3339.instant(time);
    } catch (DateTimeException none) {
      fault("time", "must be an instant such as 2026-03-02T10:00:00Z");
      return null;
    }
  }

  private ObjectNode data() {
    JsonNode data = event.path("data");
    JsonNode encoded = event.path("data_base64");
    if (!encoded.isMissingNode()) {
      if (!data.isMissingNode()) {
        fault("data_base64", "must not be given beside data");
      }
      return decoded(encoded);
    }
    if (data instanceof ObjectNode object) {
      return object;
    }
    if (!data.isMissingNode()) {
      fault("data", "must be an object");
    }
    return JsonNodeFactory.instance.objectNode();
  }

  /** Decodes JSON in Base64, which senders of binary data use for JSON too (JSON format, 3.1). */
  private ObjectNode decoded(JsonNode encoded) {
    try {
      if (encoded.isString()) {
        return bodies.object(Base64.getDecoder().decode(encoded.asString()), "data_base64");
      }
      fault("data_base64", "must be a text");
    } catch (IllegalArgumentException notBase64) {
      fault("data_base64", "must be Base64 (RFC 4648, section 4)");
    } catch (Invalid invalid) {
      faults.addAll(invalid.errors());
    }
    return JsonNodeFactory.instance.objectNode();
  }

  private void extension(String name) {
    JsonNode value = event.path(name);
    if (!NAME.matcher(name).matches()) {
      fault(name, "is no attribute's name: those are lower-case letters and digits");
    } else if (value.isString()) {
      text(name, LONGEST_EXTENSION);
    } else if (!value.isBoolean() && !value.isInt()) {
      fault(name, "must be a text, a whole number of 32 bits, true or false");
    }
  }
}
