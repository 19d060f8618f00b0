package org.cairncrm.loyalty.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Function;
import org.cairncrm.access.LinkThrottle;
import org.cairncrm.access.Secret;
import org.cairncrm.loyalty.MemberCards;
import org.cairncrm.shared.CustomerId;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Opens the pages behind the links of members, and slows down guessing. */
@Component
class MemberLinks {
  private static final int TOO_MANY_REQUESTS = 429;

  /** In seconds, after which most clients are admitted again. */
  private static final String PAUSE = "60";

  private final MemberCards cards;
  private final LinkThrottle throttle;

  MemberLinks(MemberCards cards, LinkThrottle throttle) {
    this.cards = cards;
    this.throttle = throttle;
  }

  /** The page for the member of the link, or the page that says why there is none. */
  String open(
      String link,
      HttpServletRequest request,
      HttpServletResponse response,
      Function<CustomerId, String> page) {
    if (!throttle.admit(link, request.getRemoteAddr())) {
      response.setStatus(TOO_MANY_REQUESTS);
      response.setHeader(HttpHeaders.RETRY_AFTER, PAUSE);
      return "loyalty/member-card-busy";
    }
    CustomerId id = cards.find(new Secret(link));
    if (id == null) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      return "loyalty/member-card-missing";
    }
    throttle.succeeded(link, request.getRemoteAddr());
    return page.apply(id);
  }
}
