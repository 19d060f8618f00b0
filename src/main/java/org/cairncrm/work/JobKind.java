package org.cairncrm.work;

/**
 * A long piece of work, done in steps by whichever instance has time: a bean, found by its kind.
 */
public interface JobKind {
  /** A stable name, module first, such as {@code loyalty.books}. */
  String kind();

  /** What people call it, such as {@code Check the books}. */
  String title();

  /**
   * Does the next bounded step: a few seconds at most. After a crash the step that was under way is
   * done again.
   */
  JobStep step(JobState state);
}
