package org.cairncrm.shared;

/** The requests that are answered, to which work in the background gives way. */
@FunctionalInterface
public interface RequestActivity {
  /** The number of requests since the start whose processing began. */
  long admitted();
}
