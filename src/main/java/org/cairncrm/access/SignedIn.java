package org.cairncrm.access;

import java.io.Serializable;
import java.security.Principal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a session knows of a person. What they may do is looked up, so that a change takes effect at
 * once.
 *
 * @param stamp of the password that the session was opened with
 * @param since when the session was opened; null in sessions of earlier versions, which have ended
 * @param origin null in sessions of earlier versions
 */
record SignedIn(
    String username, String stamp, @Nullable Instant since, @Nullable SignInOrigin origin)
    implements Principal, Serializable {
  SignedIn withStamp(String changed) {
    return new SignedIn(username, changed, since, origin);
  }

  @Override
  public String getName() {
    return username;
  }
}
