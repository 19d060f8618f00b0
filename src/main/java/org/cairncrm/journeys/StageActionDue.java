package org.cairncrm.journeys;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import org.cairncrm.events.EventName;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * An action of a stage is due for a customer. The module that does this kind of work reacts to it.
 *
 * @param version the version of the map
 * @param run the number of the run among the customer's runs of this journey
 * @param action the name of the action, unique in the journey
 * @param kind the kind of work
 * @param details the description of the work, such as the title of a task
 * @param variant the variant that chance chose for the customer; null if the action has none
 */
@EventName("stage-action-due")
public record StageActionDue(
    CustomerId customer,
    String journey,
    int version,
    String journeyTitle,
    int run,
    String stage,
    String stageTitle,
    String action,
    ActionKind kind,
    Map<String, String> details,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String variant,
    Instant occurredAt)
    implements OwnJourneyEvent {}
