package org.cairncrm.notifications;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;

/** A value in a letter. Each kind is written in the form of the customer's language. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
  @JsonSubTypes.Type(value = MessageParameter.Line.class, name = "line"),
  @JsonSubTypes.Type(value = MessageParameter.Day.class, name = "day")
})
public sealed interface MessageParameter {
  /** A text of one line: a line break in it is written as a space. */
  record Line(@JsonValue String value) implements MessageParameter {}

  /** A day, written with its weekday. */
  record Day(@JsonValue LocalDate value) implements MessageParameter {}
}
