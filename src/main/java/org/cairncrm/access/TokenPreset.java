package org.cairncrm.access;

import java.util.List;
import java.util.Set;

/**
 * A common kind of system, for which the token form is filled in. A module declares it as a bean.
 *
 * @param name the name of the token; the text {@code tokens.preset.<name>} describes it
 * @param sources the sources of the facts that the system sends
 * @param scopes the permissions that the system needs
 */
public record TokenPreset(String name, List<String> sources, Set<String> scopes) {
  /** The sources as text for the form. */
  public String listedSources() {
    return String.join(", ", sources);
  }
}
