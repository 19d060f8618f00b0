package org.cairncrm.access;

import java.io.Serializable;
import java.security.Principal;

/**
 * What a session knows of a person: who it is, and which password it was opened with. What they may
 * do is looked up, so that a change takes effect at once.
 */
record SignedIn(String username, String stamp) implements Principal, Serializable {
  @Override
  public String getName() {
    return username;
  }
}
