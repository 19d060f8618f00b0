package org.cairncrm.events;

import org.cairncrm.shared.Actor;

/** Tells on whose behalf the current thread works. */
@FunctionalInterface
public interface CurrentActor {
  Actor actor();
}
