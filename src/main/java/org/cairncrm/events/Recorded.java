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
 * An event in the journal.
 *
 * @param seq its place among the customer's events, from 1, in the order of recording
 * @param name the event's stable name, such as {@code order-placed}
 * @param module the module that published it
 * @param root the seq of the event under which this one is shown: the event that began the
 *     recording command, or that caused the delivery which this event reports
 * @param cause the event that caused it; null for a first cause
 * @param actor the actor of the command
 * @param data the event itself, as JSON
 * @param decision the decision that led to it, a {@link Decision} as JSON
 * @param declined the decisions of rules that examined it and did not act, as a JSON array
 * @param text the text that is stored beside the event
 * @param withheld the fields that this reader may not see; null if nothing is missing
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

  /** A complete event. */
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
   * The event without the decision that led to it, because a decision quotes its cause.
   *
   * @param needs the permission to read the decision
   */
  public Recorded withoutDecision(String needs) {
    return withheld(data, declined, text, new Withheld(DECISION, needs));
  }

  /**
   * The event without its content. Its time and its actor remain visible.
   *
   * @param needs the permission to read the content
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
