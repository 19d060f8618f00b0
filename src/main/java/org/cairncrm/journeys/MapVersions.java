package org.cairncrm.journeys;

import org.jspecify.annotations.Nullable;

/** The versions of one journey's map that a walk uses. */
interface MapVersions {
  /** The map on which new runs begin, and that runs follow which are not pinned; null for none. */
  @Nullable PublishedMap current();

  /** A version on which runs end; null if it cannot be used any more. */
  @Nullable PublishedMap version(int version);

  /** The map of a run; null for none. */
  default @Nullable PublishedMap of(Run run) {
    Integer pinned = run.pinned;
    return pinned == null ? current() : version(pinned);
  }

  /** A single map, for all runs. */
  static MapVersions only(PublishedMap map) {
    return new MapVersions() {
      @Override
      public PublishedMap current() {
        return map;
      }

      @Override
      public PublishedMap version(int version) {
        return map;
      }
    };
  }
}
