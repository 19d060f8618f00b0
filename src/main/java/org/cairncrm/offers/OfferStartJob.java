package org.cairncrm.offers;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairncrm.access.Caller;
import org.cairncrm.events.Commands;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.work.JobKind;
import org.cairncrm.work.JobState;
import org.cairncrm.work.JobStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Chooses the customers of an offer that was started, and lets it run; then records it in the
 * histories of those who have it. A customer can accept it before that.
 */
@Component
class OfferStartJob implements JobKind {
  static final String KIND = "offers.start";

  /** The number of customers that one step chooses. */
  static final int CHOSEN = 5_000;

  /** The number of customers in whose histories one step records the offer. */
  static final int RECORDED = 100;

  private static final String RECORDING = "recording";

  private final OfferTable offers;
  private final MemberTable members;
  private final Audiences audiences;
  private final OfferEvents events;
  private final Commands commands;
  private final JsonMapper json;
  private final Clock clock;

  OfferStartJob(
      OfferTable offers,
      MemberTable members,
      Audiences audiences,
      OfferEvents events,
      Commands commands,
      JsonMapper json,
      Clock clock) {
    this.offers = offers;
    this.members = members;
    this.audiences = audiences;
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
    return "Start an offer";
  }

  @Override
  public JobStep step(JobState state) {
    OfferChange change = json.readValue(state.parameters(), OfferChange.class);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Offer offer = offers.get(change.offer(), now);
    return switch (offer.status()) {
      case STARTING -> chosen(offer, state.checkpoint(), change, state.done(), now);
      case RUNNING -> Caller.as(change.by(), () -> recorded(offer, state.done(), now));
      case DRAFT, ENDED, STOPPED -> new JobStep(null, state.done(), state.done(), null);
    };
  }

  private JobStep chosen(
      Offer offer, @Nullable String checkpoint, OfferChange change, long done, Instant now) {
    UUID after = checkpoint == null ? null : UUID.fromString(checkpoint);
    List<UUID> next = audiences.next(offer.terms().audience(), after, CHOSEN);
    boolean last = next.size() < CHOSEN;
    commands.run(
        () -> {
          choose(offer, next, now);
          if (last) {
            offers.run(offer.id());
          }
          commands.changed(Offers.TOPIC);
          return last;
        });
    return new JobStep(
        last ? RECORDING : next.getLast().toString(),
        done + next.size(),
        // each customer is chosen, and most are recorded
        2 * change.customers(),
        null);
  }

  private void choose(Offer offer, List<UUID> customers, Instant now) {
    Map<Boolean, List<UUID>> groups =
        customers.stream()
            .collect(
                Collectors.partitioningBy(
                    id ->
                        ControlGroup.contains(
                            offer.id(), new CustomerId(id), offer.terms().percent())));
    int offered =
        members.choose(offer.id(), groups.getOrDefault(false, List.of()), MemberStatus.CHOSEN, now);
    int control =
        members.choose(offer.id(), groups.getOrDefault(true, List.of()), MemberStatus.CONTROL, now);
    offers.chosen(offer.id(), offered, control);
  }

  private JobStep recorded(Offer offer, long done, Instant now) {
    List<CustomerId> next = members.some(offer.id(), MemberStatus.CHOSEN, RECORDED);
    if (!next.isEmpty()) {
      commands.on(
          next, now, () -> next.stream().filter(one -> events.made(one, offer, now)).count());
    }
    long after = done + next.size();
    return next.size() < RECORDED
        ? new JobStep(null, after, after, null)
        : new JobStep(RECORDING, after, 2L * offer.offered() + offer.control(), null);
  }
}
