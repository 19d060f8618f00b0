package org.cairncrm.events;

/** Handles rows that become due. Called repeatedly, by any number of instances. */
public interface Sweeper {
  /**
   * Handles a bounded batch of due rows.
   *
   * @return whether more may be due at once
   */
  boolean sweep();
}
