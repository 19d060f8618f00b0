package org.cairncrm.offers;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.cairncrm.access.Caller;
import org.cairncrm.events.Commands;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.work.JobKind;
import org.cairncrm.work.JobState;
import org.cairncrm.work.JobStep;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Records in the histories of customers that an offer was stopped that they had not accepted. */
@Component
class OfferStopJob implements JobKind {
  static final String KIND = "offers.stop";

  private final OfferTable offers;
  private final MemberTable members;
  private final OfferEvents events;
  private final Commands commands;
  private final JsonMapper json;
  private final Clock clock;

  OfferStopJob(
      OfferTable offers,
      MemberTable members,
      OfferEvents events,
      Commands commands,
      JsonMapper json,
      Clock clock) {
    this.offers = offers;
    this.members = members;
    this.events = events;
    this.commands = commands;
    this.json = json;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String title() {
    return "Stop an offer";
  }

  @Override
  public JobStep step(JobState state) {
    OfferChange change = json.readValue(state.parameters(), OfferChange.class);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Offer offer = offers.get(change.offer(), now);
    List<CustomerId> next = members.some(offer.id(), MemberStatus.OFFERED, OfferStartJob.RECORDED);
    if (!next.isEmpty()) {
      Caller.as(
          change.by(),
          () ->
              commands.on(
                  next,
                  now,
                  () -> {
                    next.forEach(one -> events.expired(one, offer, "stopped", now));
                    return next;
                  }));
    }
    return new JobStep(
        next.size() < OfferStartJob.RECORDED ? null : "more",
        state.done() + next.size(),
        change.customers(),
        null);
  }
}
