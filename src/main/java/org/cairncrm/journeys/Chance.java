package org.cairncrm.journeys;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;

/** Chance that a replay repeats: a number that depends on names and ids alone. */
final class Chance {
  private Chance() {}

  /** A number from 0 to {@code bound - 1}, uniformly distributed over different parts. */
  static int of(int bound, String... parts) {
    long hash =
        Hashing.sha256().hashString(String.join("\n", parts), StandardCharsets.UTF_8).asLong();
    return Math.floorMod(hash, bound);
  }
}
