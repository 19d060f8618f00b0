package org.cairncrm.shared;

import java.time.Instant;
import java.time.ZoneId;
import java.util.TimeZone;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.i18n.TimeZoneAwareLocaleContext;
import org.springframework.stereotype.Component;

/**
 * The time zone in which the person of the current request sees and enters times; outside of a
 * request, and for a person without a zone of their own, it is the zone of the business.
 */
@Component
public class PersonalZone {
  private final BusinessZone business;

  public PersonalZone(BusinessZone business) {
    this.business = business;
  }

  public ZoneId id() {
    TimeZone own =
        LocaleContextHolder.getLocaleContext() instanceof TimeZoneAwareLocaleContext context
            ? context.getTimeZone()
            : null;
    return own == null ? business.id() : own.toZoneId();
  }

  /** Whether clocks in this zone show another time than those of the business at that moment. */
  public boolean differs(Instant at) {
    ZoneId own = id();
    return !own.equals(business.id())
        && !own.getRules().getOffset(at).equals(business.id().getRules().getOffset(at));
  }
}
