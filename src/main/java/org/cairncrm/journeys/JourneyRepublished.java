package org.cairncrm.journeys;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import org.cairncrm.events.EventName;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * A person published another version of a map while the customer was under way on it. The reason is
 * the text of the event.
 *
 * @param version the version that was published
 * @param policy what it does with this run
 * @param run the number of the run among the customer's runs of this journey
 * @param runKey the key of the run
 * @param fromVersion the version that the run followed until then
 * @param from the stage at that time
 * @param stage the stage on the new version, if the run goes on there; null otherwise
 * @param mapping the names of stages on the new version, by their names before, where they differ
 * @param until the time at which the run ends if it has not ended by then; null for none
 */
@EventName("journey-republished")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record JourneyRepublished(
    CustomerId customer,
    String journey,
    int version,
    String journeyTitle,
    PublicationPolicy policy,
    int run,
    String runKey,
    int fromVersion,
    String from,
    String fromTitle,
    @Nullable String stage,
    @Nullable String stageTitle,
    Map<String, String> mapping,
    @Nullable Instant until,
    Instant occurredAt)
    implements OwnJourneyEvent {
  /** Fills in what the stored form leaves out. */
  public JourneyRepublished {
    runKey = runKey == null ? "" : runKey;
    mapping = mapping == null ? Map.of() : Map.copyOf(mapping);
  }

  /** The name on the new version of a stage before. */
  String target(String before) {
    return mapping.getOrDefault(before, before);
  }
}
