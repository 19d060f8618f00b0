package org.cairncrm.segments;

/**
 * A purchase segment: a part of the grid of recency and frequency, each scored from 1 to 5. Each
 * pair of scores belongs to exactly one segment:
 *
 * <pre>
 * frequency 5 | cannot lose   cannot lose   loyal            loyal                champions
 *           4 | at risk       at risk       loyal            loyal                champions
 *           3 | at risk       at risk       needs attention  potential loyalists  potential loyalists
 *           2 | lost          hibernating   about to sleep   potential loyalists  potential loyalists
 *           1 | lost          hibernating   about to sleep   promising            new
 *     recency | 1             2             3                4                    5
 * </pre>
 *
 * <p>The scores are quintiles, as A. M. Hughes describes them (Strategic Database Marketing, 1994).
 * The names are the eleven that RFM tools such as Putler made common. Their ranges overlap there;
 * the grid without overlaps is the common one of ten segments, with its lowest corner divided into
 * hibernating and lost. The monetary score does not decide: it shows which customers of a segment
 * matter most.
 */
public enum Segment {
  CHAMPIONS,
  LOYAL,
  POTENTIAL_LOYALISTS,
  NEW,
  PROMISING,
  NEEDS_ATTENTION,
  ABOUT_TO_SLEEP,
  AT_RISK,
  CANNOT_LOSE,
  HIBERNATING,
  LOST;

  /** The highest score. */
  public static final int HIGHEST = 5;

  private static final int MIDDLE = 3;

  /** The segment of these scores. */
  static Segment of(Scores scores) {
    return of(scores.recency(), scores.frequency());
  }

  /**
   * The segment of a recency and a frequency, each from 1 to {@value #HIGHEST}.
   *
   * @throws IllegalArgumentException for another score
   */
  public static Segment of(int recency, int frequency) {
    if (frequency < 1 || frequency > HIGHEST) {
      throw new IllegalArgumentException("A score is from 1 to 5, and not " + frequency);
    }
    return switch (recency) {
      case 1 -> past(frequency, LOST);
      case 2 -> past(frequency, HIBERNATING);
      case 3 -> frequency < MIDDLE ? ABOUT_TO_SLEEP : frequency == MIDDLE ? NEEDS_ATTENTION : LOYAL;
      case 4 -> recent(frequency, PROMISING, LOYAL);
      case 5 -> recent(frequency, NEW, CHAMPIONS);
      default -> throw new IllegalArgumentException("A score is from 1 to 5, and not " + recency);
    };
  }

  private static Segment past(int frequency, Segment seldom) {
    return frequency < MIDDLE ? seldom : frequency == HIGHEST ? CANNOT_LOSE : AT_RISK;
  }

  private static Segment recent(int frequency, Segment once, Segment often) {
    return frequency == 1 ? once : frequency <= MIDDLE ? POTENTIAL_LOYALISTS : often;
  }
}
