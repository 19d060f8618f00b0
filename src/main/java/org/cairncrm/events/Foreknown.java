package org.cairncrm.events;

import org.cairncrm.shared.CustomerId;

/**
 * What nearly every command wants to know of its customer, and so is asked together with the lock.
 * It is found by {@link Commands#recall} under the same name, which asks again where it has been
 * forgotten.
 *
 * @param <T> what is known; its module keeps it true for as long as the command lasts
 */
public interface Foreknown<T> {
  /** Names it, with its module. */
  String what();

  /** How to look it up. */
  Question<T> about(CustomerId customer);
}
