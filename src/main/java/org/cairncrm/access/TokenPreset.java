package org.cairncrm.access;

import java.util.List;
import java.util.Set;

/**
 * A usual system, for which the form for tokens is filled in. A module declares it as a bean.
 *
 * @param name of the token; the text {@code tokens.preset.<name>} describes it
 * @param sources that the system names in what it sends
 * @param scopes permissions that it needs
 */
public record TokenPreset(String name, List<String> sources, Set<String> scopes) {
  /** As the form has them. */
  public String listedSources() {
    return String.join(", ", sources);
  }
}
