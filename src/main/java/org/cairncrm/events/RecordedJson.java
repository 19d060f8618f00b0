package org.cairncrm.events;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/**
 * Writes a {@link Recorded} as JSON. The result equals Jackson's own, but is written without
 * reflection: a page of history has some thousand values.
 */
final class RecordedJson extends ValueSerializer<Recorded> {
  private static final SerializableString ID = new SerializedString("id");
  private static final SerializableString CUSTOMER = new SerializedString("customer");
  private static final SerializableString SEQ = new SerializedString("seq");
  private static final SerializableString NAME = new SerializedString("name");
  private static final SerializableString MODULE = new SerializedString("module");
  private static final SerializableString CHANNEL = new SerializedString("channel");
  private static final SerializableString OCCURRED_AT = new SerializedString("occurredAt");
  private static final SerializableString RECORDED_AT = new SerializedString("recordedAt");
  private static final SerializableString ROOT = new SerializedString("root");
  private static final SerializableString CAUSE = new SerializedString("cause");
  private static final SerializableString CAUSE_SEQ = new SerializedString("causeSeq");
  private static final SerializableString ACTOR = new SerializedString("actor");
  private static final SerializableString DATA = new SerializedString("data");
  private static final SerializableString DECISION = new SerializedString("decision");
  private static final SerializableString DECLINED = new SerializedString("declined");
  private static final SerializableString TEXT = new SerializedString("text");
  private static final SerializableString WITHHELD = new SerializedString("withheld");

  @Override
  public void serialize(Recorded event, JsonGenerator json, SerializationContext context) {
    json.writeStartObject();
    text(json, ID, event.id());
    text(json, CUSTOMER, event.customer());
    json.writeName(SEQ).writeNumber(event.seq());
    text(json, NAME, event.name());
    text(json, MODULE, event.module());
    json.writeName(CHANNEL).writePOJO(event.channel());
    text(json, OCCURRED_AT, event.occurredAt());
    text(json, RECORDED_AT, event.recordedAt());
    json.writeName(ROOT).writeNumber(event.root());
    text(json, CAUSE, event.cause());
    json.writeName(CAUSE_SEQ);
    if (event.causeSeq() == null) {
      json.writeNull();
    } else {
      json.writeNumber(event.causeSeq());
    }
    text(json, ACTOR, event.actor());
    raw(json, DATA, event.data());
    raw(json, DECISION, event.decision());
    raw(json, DECLINED, event.declined());
    text(json, TEXT, event.text());
    if (event.withheld() != null) {
      json.writeName(WITHHELD).writePOJO(event.withheld());
    }
    json.writeEndObject();
  }

  private static void text(JsonGenerator json, SerializableString name, @Nullable Object value) {
    json.writeName(name);
    if (value == null) {
      json.writeNull();
    } else {
      json.writeString(value.toString());
    }
  }

  private static void raw(JsonGenerator json, SerializableString name, @Nullable String value) {
    json.writeName(name);
    if (value == null) {
      json.writeNull();
    } else {
      json.writeRawValue(value);
    }
  }
}
