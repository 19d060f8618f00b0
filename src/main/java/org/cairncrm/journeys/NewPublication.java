package org.cairncrm.journeys;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import org.cairncrm.shared.FreeText;
import org.cairncrm.shared.SingleLine;
import org.jspecify.annotations.Nullable;

/**
 * The request to publish a journey map.
 *
 * @param comment the reason, for people; it is kept in the history of each customer under way
 * @param fromVersion the published version to return to; without it, the draft is published
 * @param policy needed if customers are under way
 * @param mapping for {@link PublicationPolicy#MIGRATE}: the stages of the new version, by the names
 *     of stages before. A stage that is left out goes on in the stage of the same name.
 * @param drainUntil for {@link PublicationPolicy#DRAIN}: the time at which customers are moved out
 * @param replay whether every customer is placed by their history, if nobody has been on the
 *     journey; nothing is sent
 */
@Schema(name = "JourneyMapPublication")
public record NewPublication(
    @NotBlank @FreeText @Size(max = 1000) String comment,
    @Nullable @Min(1) Integer fromVersion,
    @Nullable PublicationPolicy policy,
    @Nullable @Size(max = 200)
        Map<@SingleLine @Size(max = 60) String, @NotNull @SingleLine @Size(max = 60) String>
            mapping,
    @Nullable Instant drainUntil,
    @Nullable Boolean replay) {
  Map<String, String> stages() {
    return mapping == null ? Map.of() : mapping;
  }

  boolean replays() {
    return Boolean.TRUE.equals(replay);
  }
}
