package org.cairncrm.journeys;

import java.util.Map;

/**
 * A source of the actual emotion of stages, such as surveys or reviews. A module that has such
 * scores declares a bean of this type; drawings then show the actual emotion over the planned one.
 */
@FunctionalInterface
public interface StageScores {
  /** The scores of the stages of a journey by stage; stages without answers are left out. */
  Map<String, StageScore> of(String journey);
}
