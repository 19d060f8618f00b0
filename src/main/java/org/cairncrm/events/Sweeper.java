package org.cairncrm.events;

/** Something with rows whose time comes. Called again and again, by any number of instances. */
public interface Sweeper {
  /**
   * Handles a bounded batch of what is due.
   *
   * @return whether there may be more at once
   */
  boolean sweep();
}
