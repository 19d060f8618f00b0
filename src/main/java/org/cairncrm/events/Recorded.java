package org.cairncrm.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.cairncrm.shared.Actor;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * An event as the journal has it.
 *
 * @param seq its place among the customer's events, from 1, in the order of recording
 * @param name the event's stable name, such as {@code order-placed}
 * @param module that published it
 * @param root the seq of the event beneath which this one is told: the one that began the command
 *     which recorded it, or which sent what it tells of
 * @param cause the event it follows from; null for a first cause
 * @param actor on whose behalf
 * @param data the event itself, as JSON
 * @param decision of the rule that led to it, a {@link Decision} as JSON
 * @param declined decisions of rules that looked at it and did not act, as a JSON array
 * @param text what was said
 * @param withheld what this reader may not see; null when nothing is missing
 */
@JsonSerialize(using = RecordedJson.class)
@Schema(name = "HistoryEvent")
public record Recorded(
    EventId id,
    CustomerId customer,
    long seq,
    String name,
    String module,
    @Nullable Channel channel,
    Instant occurredAt,
    Instant recordedAt,
    long root,
    @Nullable EventId cause,
    @Nullable Long causeSeq,
    Actor actor,
    @JsonRawValue String data,
    @Schema(implementation = Decision.class) @JsonRawValue @Nullable String decision,
    @ArraySchema(schema = @Schema(implementation = Decision.class)) @JsonRawValue
        @Nullable String declined,
    @Nullable String text,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Withheld withheld) {
  private static final List<String> CONTENT = List.of("data", "decision", "declined", "text");
  private static final List<String> DECISION = List.of("decision");

  /** An event as a whole. */
  public Recorded(
      EventId id,
      CustomerId customer,
      long seq,
      String name,
      String module,
      @Nullable Channel channel,
      Instant occurredAt,
      Instant recordedAt,
      long root,
      @Nullable EventId cause,
      @Nullable Long causeSeq,
      Actor actor,
      String data,
      @Nullable String decision,
      @Nullable String declined,
      @Nullable String text) {
    this(
        id,
        customer,
        seq,
        name,
        module,
        channel,
        occurredAt,
        recordedAt,
        root,
        cause,
        causeSeq,
        actor,
        data,
        decision,
        declined,
        text,
        null);
  }

  /**
   * The event without the decision that led to it, which quotes its cause.
   *
   * @param needs the permission with which the decision can be read
   */
  public Recorded withoutDecision(String needs) {
    return withheld(data, declined, text, new Withheld(DECISION, needs));
  }

  /**
   * The event without its content: it happened, at that time and by that actor.
   *
   * @param needs the permission with which the content can be read
   */
  public Recorded withoutContent(String needs) {
    return withheld("{}", null, null, new Withheld(CONTENT, needs));
  }

  private Recorded withheld(
      String shown, @Nullable String reasons, @Nullable String words, Withheld what) {
    return new Recorded(
        id,
        customer,
        seq,
        name,
        module,
        channel,
        occurredAt,
        recordedAt,
        root,
        cause,
        causeSeq,
        actor,
        shown,
        null,
        reasons,
        words,
        what);
  }
}
