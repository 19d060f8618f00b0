package org.cairncrm.access;

import java.io.Serializable;
import java.security.Principal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The person of a session. Their permissions are not stored in the session but looked up, so that a
 * change takes effect at once.
 *
 * @param stamp the stamp of the password at the sign-in
 * @param since the time of the sign-in; null in sessions of earlier versions, which count as ended
 * @param origin the origin of the sign-in; null in sessions of earlier versions
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
