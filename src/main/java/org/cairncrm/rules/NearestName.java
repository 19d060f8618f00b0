package org.cairncrm.rules;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the known name that was probably meant, and lists the known names. */
public final class NearestName {
  private static final int LISTED = 40;
  private static final int LONGEST = 100;

  private NearestName() {}

  /**
   * A hint for a message about an unknown name: the name that was probably meant, or else the known
   * names.
   */
  public static String hint(String unknown, Collection<String> known) {
    return find(unknown, known)
        .map(NearestName::meant)
        .orElseGet(() -> known.isEmpty() ? "" : "; there are " + listed(known));
  }

  static String meant(String name) {
    return "; did you mean '" + name + "'?";
  }

  /** The most similar name, if it differs in a few letters only. */
  public static Optional<String> find(String unknown, Collection<String> known) {
    if (unknown.length() > LONGEST) {
      return Optional.empty();
    }
    String typed = unknown.toLowerCase(Locale.ROOT);
    int most = Math.max(1, Math.min(3, unknown.length() / 3));
    return known.stream()
        .filter(name -> Math.abs(name.length() - typed.length()) <= most)
        .map(name -> new Candidate(name, distance(typed, name.toLowerCase(Locale.ROOT))))
        .filter(candidate -> candidate.distance() <= most)
        .min(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
        .map(Candidate::name);
  }

  private static String listed(Collection<String> known) {
    List<String> some = known.stream().limit(LISTED).toList();
    int more = known.size() - some.size();
    return String.join(", ", some) + (more > 0 ? " and " + more + " more" : "");
  }

  /** The number of letters that must be inserted, removed, replaced or exchanged. */
  private static int distance(String one, String other) {
    int[] beforeLast = new int[other.length() + 1];
    int[] last = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int[] now = new int[other.length() + 1];
      now[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        boolean same = one.charAt(i - 1) == other.charAt(j - 1);
        now[j] = Math.min(Math.min(now[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
        boolean exchanged =
            i > 1
                && j > 1
                && one.charAt(i - 1) == other.charAt(j - 2)
                && one.charAt(i - 2) == other.charAt(j - 1);
        if (exchanged) {
          now[j] = Math.min(now[j], beforeLast[j - 2] + 1);
        }
      }
      beforeLast = last;
      last = now;
    }
    return last[other.length()];
  }

  private record Candidate(String name, int distance) {}
}
