package org.cairncrm.events;

import org.cairncrm.shared.Actor;

/** Provides the actor of the current thread. */
@FunctionalInterface
public interface CurrentActor {
  Actor actor();
}
