package org.cairncrm.journeys;

/**
 * What customers say of a stage.
 *
 * @param emotion the mean, from 1 (very bad) to 5 (very good)
 * @param answers the number of answers or reviews
 */
public record StageScore(double emotion, long answers) {
  public StageScore {
    if (!(emotion >= 1 && emotion <= 5) || answers < 1) {
      throw new IllegalArgumentException(
          "A score is from 1 to 5, of at least one answer: " + emotion + ", " + answers);
    }
  }
}
