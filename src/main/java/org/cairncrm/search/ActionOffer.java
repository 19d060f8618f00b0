package org.cairncrm.search;

import java.util.Locale;

/**
 * An action that the search offers.
 *
 * @param label its name, in words
 * @param icon the name of its icon in templates
 * @param page the address of the page that does it
 */
public record ActionOffer(String label, String icon, String page) {
  /** Whether the text is how its name begins, such as {@code new c}; one word is too little. */
  public boolean isNamed(String typed) {
    String words = typed.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    return words.contains(" ") && label.toLowerCase(Locale.ROOT).startsWith(words);
  }
}
