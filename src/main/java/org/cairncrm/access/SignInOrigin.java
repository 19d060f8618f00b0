package org.cairncrm.access;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Objects;
import org.springframework.http.HttpHeaders;

/**
 * The origin of a sign-in.
 *
 * @param address the address of the client
 * @param userAgent the header User-Agent, at most 300 characters; empty when it is missing
 */
record SignInOrigin(String address, String userAgent) implements Serializable {
  private static final int LONGEST = 300;

  static SignInOrigin of(HttpServletRequest request) {
    String agent = Objects.toString(request.getHeader(HttpHeaders.USER_AGENT), "");
    return new SignInOrigin(
        request.getRemoteAddr(), agent.substring(0, Math.min(agent.length(), LONGEST)));
  }
}
