package org.cairncrm.access;

import java.time.Clock;
import org.springframework.stereotype.Component;

/**
 * Slows down the guessing of secret links to public pages, as {@link SignInThrottle} does for
 * passwords: after 50 unknown links from one network, each further one doubles the wait. Counted
 * apart from sign-ins.
 */
@Component
public class LinkThrottle {
  private final SignInThrottle attempts;

  LinkThrottle(Clock clock) {
    this.attempts = new SignInThrottle(clock);
  }

  /**
   * Decides whether a link may be looked up now. The attempt counts as failed until {@link
   * #succeeded}.
   *
   * @param link the secret part of the link
   * @param address the address of the client
   */
  public boolean admit(String link, String address) {
    return attempts.admit(link, Network.of(address), false);
  }

  /** Reverts the count of {@link #admit} for a link that exists. */
  public void succeeded(String link, String address) {
    attempts.succeeded(link, Network.of(address));
  }
}
