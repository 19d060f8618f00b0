package org.cairncrm.journeys;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a publication would mean for customers.
 *
 * @param version the number of the new version
 * @param customers the number of customers who are under way, each counted once
 * @param occupied the stages in which they are, with the proposed stages of the new version
 * @param stages the stages of the new version; empty if its text has faults
 * @param replayable whether nobody has been on the journey, so that customers can be placed by
 *     their history
 * @param underWay the publication that still moves customers; null for none
 */
@Schema(name = "JourneyPublicationProposal")
public record PublicationProposal(
    int version,
    long customers,
    List<OccupiedStage> occupied,
    List<OfferedStage> stages,
    boolean replayable,
    @Nullable MapPublication underWay) {}
