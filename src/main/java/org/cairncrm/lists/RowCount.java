package org.cairncrm.lists;

/**
 * The number of rows, counted up to a bound.
 *
 * @param more whether there are more than were counted
 */
public record RowCount(int counted, boolean more) {
  /** The maximum number of rows that are counted. */
  public static final int MOST = 10_000;
}
