package org.cairncrm.rules.documents;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Makes the stable names of documents and their parts from titles. */
public final class StableName {
  private static final int LONGEST = 50;

  private StableName() {}

  /** A name that fits a title and is none of these. */
  public static String unused(String title, Set<String> names) {
    String plain =
        Normalizer.normalize(title.replace('ł', 'l').replace('Ł', 'L'), Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^[-0-9]+|-+$", "");
    String name = plain.isEmpty() ? "part" : plain;
    name = name.substring(0, Math.min(name.length(), LONGEST)).replaceAll("-+$", "");
    String unused = name;
    for (int n = 2; names.contains(unused); n++) {
      unused = name + "-" + n;
    }
    return unused;
  }
}
