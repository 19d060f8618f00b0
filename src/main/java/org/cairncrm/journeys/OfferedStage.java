package org.cairncrm.journeys;

import io.swagger.v3.oas.annotations.media.Schema;

/** A stage of a new version in which customers can go on. */
@Schema(name = "OfferedStage")
public record OfferedStage(String stage, String title) {}
