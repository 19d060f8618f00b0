package org.cairncrm.tasks;

import java.util.UUID;
import org.cairncrm.events.CustomerEvent;

/** Something that happened to a task of a customer. Its title is kept as text beside the event. */
public interface TaskEvent extends CustomerEvent {
  UUID task();
}
