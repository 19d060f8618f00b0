package org.cairncrm.journeys;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Applies a publication to the runs that it concerns. The customer did nothing, so no action is
 * due.
 */
final class Republication {
  private final JourneyVersions versions;
  private final JourneyRepublished published;
  private final long seq;

  /**
   * @param seq the place of the publication among the customer's events
   */
  Republication(JourneyVersions versions, JourneyRepublished published, long seq) {
    this.versions = versions;
    this.published = published;
    this.seq = seq;
  }

  /** The change that it makes to a run; null for none. */
  @Nullable WalkChange of(Run run) {
    if (!run.isOpen()
        || !run.key.equals(published.runKey())
        || run.version == published.version()) {
      return null;
    }
    return switch (published.policy()) {
      case PIN -> drain(run, null);
      case DRAIN -> drain(run, published.until());
      case MIGRATE -> migrate(run);
    };
  }

  private @Nullable WalkChange drain(Run run, @Nullable Instant until) {
    if (Objects.equals(run.drainUntil, until)) {
      return null;
    }
    run.drainUntil = until;
    return new WalkChange.Republished(
        versions.titles(run), run, null, null, published.occurredAt());
  }

  /** A run whose stage the new version does not have stays on its version. */
  private @Nullable WalkChange migrate(Run run) {
    PublishedMap map = versions.of(published.version());
    String target = published.target(run.stage());
    if (map == null || map.map().stage(target) == null) {
      return null;
    }
    Instant at = published.occurredAt();
    Passage left = run.last();
    Passage entered = null;
    if (target.equals(left.stage())) {
      // actions whose time passed before the publication are not made up for
      run.actedUntil = at;
      run.triedUntil = null;
    } else {
      entered = new Passage(left.step() + 1, target, at, null, seq, MoveCause.PUBLICATION);
      run.enter(entered);
    }
    run.version = map.version();
    run.drainUntil = null;
    return new WalkChange.Republished(map, run, entered == null ? null : left, entered, at);
  }
}
