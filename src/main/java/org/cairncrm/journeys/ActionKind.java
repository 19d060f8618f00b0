package org.cairncrm.journeys;

import io.swagger.v3.oas.annotations.media.Schema;

/** The kind of work that an action of a stage asks for. */
@Schema(name = "StageActionKind")
public enum ActionKind {
  TASK,
  MESSAGE,
  REWARD,
  TAG
}
