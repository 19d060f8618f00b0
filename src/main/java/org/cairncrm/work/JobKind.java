package org.cairncrm.work;

/**
 * A kind of background job. A job runs in steps, each on any instance that has time.
 * Implementations are beans, found by their kind.
 */
public interface JobKind {
  /** A stable name, module first, such as {@code loyalty.books}. */
  String kind();

  /** The title for people, such as {@code Check the books}. */
  String title();

  /**
   * Runs the next step, which takes a few seconds at most. After a crash, the interrupted step runs
   * again.
   */
  JobStep step(JobState state);
}
