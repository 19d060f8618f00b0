package org.cairncrm.offers;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairncrm.access.Audit;
import org.cairncrm.events.Commands;
import org.cairncrm.events.CurrentActor;
import org.cairncrm.loyalty.NamedReward;
import org.cairncrm.loyalty.NamedRewards;
import org.cairncrm.shared.BusinessZone;
import org.cairncrm.shared.Checks;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.Ids;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.NotFound;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.shared.Stale;
import org.cairncrm.work.Jobs;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The offers of the business: written as drafts, started for chosen customers, and stopped. */
@Component
public class Offers {
  /** The topic of pages about offers. */
  public static final String TOPIC = "offers";

  private static final String STARTED =
      "The offer has started, and cannot be changed any more: stop it, and write another one";

  private final OfferTable table;
  private final Audiences audiences;
  private final NamedRewards rewards;
  private final Commands commands;
  private final Jobs jobs;
  private final Audit audit;
  private final CurrentActor actors;
  private final BusinessZone zone;
  private final JsonMapper json;
  private final Clock clock;

  Offers(
      OfferTable table,
      Audiences audiences,
      NamedRewards rewards,
      Commands commands,
      Jobs jobs,
      Audit audit,
      CurrentActor actors,
      BusinessZone zone,
      JsonMapper json,
      Clock clock) {
    this.table = table;
    this.audiences = audiences;
    this.rewards = rewards;
    this.commands = commands;
    this.jobs = jobs;
    this.audit = audit;
    this.actors = actors;
    this.zone = zone;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Writes a draft.
   *
   * @throws Invalid naming every fault
   */
  public Offer create(OfferTerms terms) {
    OfferTerms sound = sound(terms);
    UUID id = Ids.next();
    commands.run(
        () -> {
          table.add(id, sound, now(), actors.actor());
          commands.changed(TOPIC);
          return id;
        });
    return get(id);
  }

  /**
   * Changes a draft.
   *
   * @param expected the version that the caller has seen
   * @throws NotFound if there is no such offer
   * @throws Invalid naming every fault
   * @throws Stale if it has another version by now
   * @throws Conflict if it has started
   */
  public Offer change(UUID id, OfferTerms terms, int expected) {
    requireDraft(id);
    OfferTerms sound = sound(terms);
    commands.run(
        () -> {
          if (!table.change(id, sound, expected)) {
            requireDraft(id);
            throw new Stale("offer");
          }
          commands.changed(TOPIC);
          return id;
        });
    return get(id);
  }

  /**
   * Deletes a draft.
   *
   * @throws NotFound if there is no such offer
   * @throws Conflict if it has started
   */
  public void delete(UUID id) {
    requireDraft(id);
    commands.run(
        () -> {
          if (!table.delete(id)) {
            throw new Conflict(STARTED);
          }
          commands.changed(TOPIC);
          return id;
        });
  }

  private Offer requireDraft(UUID id) {
    Offer offer = get(id);
    if (offer.status() != OfferStatus.DRAFT) {
      throw new Conflict(STARTED);
    }
    return offer;
  }

  /** The terms, if they have no fault, with the caller in place of {@code me}. */
  private OfferTerms sound(OfferTerms terms) {
    terms.require(clock.instant());
    var checks = new Checks();
    if (terms.until().isBefore(zone.today(clock))) {
      checks.add("until", "must not be in the past");
    }
    checkReward(terms, checks);
    OfferAudience audience = checks.get(() -> audiences.checked(terms.audience()));
    checks.throwIfAny();
    return audience == null ? terms : terms.with(audience);
  }

  private void checkReward(OfferTerms terms, Checks checks) {
    NamedReward reward = rewards.find(terms.reward());
    if (reward == null) {
      checks.add("reward", "must be the name of a reward in a published programme");
    } else if (terms.currency() == null && !reward.fits(null)) {
      checks.add("currency", "is needed for the amounts of this voucher");
    } else if (!reward.fits(terms.currency())) {
      checks.add("currency", "must be one in which this voucher has an amount");
    }
  }

  /**
   * @throws NotFound if there is no such offer
   */
  public Offer get(UUID id) {
    return table.get(id, now());
  }

  /**
   * The offers, newest first.
   *
   * @param status null for all
   */
  public Page<Offer> list(@Nullable OfferStatus status, PageRequest page) {
    return table.page(status, page, now());
  }

  /** The offers that run or are starting, the next to end first, without their jobs. */
  public List<Offer> running(int limit) {
    return table.running(now(), limit);
  }

  /** The number of offers that {@link #running} would list without a limit. */
  public int runningCount() {
    return table.runningCount(now());
  }

  /**
   * Counts the customers whom a draft would concern if it started now.
   *
   * @throws NotFound if there is no such offer
   * @throws Conflict if it has started
   */
  public OfferSize size(UUID id) {
    Offer offer = requireDraft(id);
    return audiences.size(id, offer.terms());
  }

  /**
   * Starts a draft: from now on its customers and its control group stay the same. They are chosen
   * in the background.
   *
   * @throws NotFound if there is no such offer
   * @throws Invalid if its terms no longer hold, for example because its validity is over
   * @throws Conflict if it has started, if it concerns nobody, if the number of its customers has
   *     changed by more than 1 %, or if the draft was changed meanwhile
   */
  public Offer start(UUID id, OfferStart start) {
    Offer draft = requireDraft(id);
    OfferTerms terms = sound(draft.terms());
    OfferSize size = audiences.size(id, terms);
    if (size.offered() == 0) {
      throw new Conflict("Nobody would get this offer: choose a larger audience");
    }
    if (Math.abs(size.customers() - start.customers()) * 100 > start.customers()) {
      throw new Conflict(
          "The number of customers is %d now, not %d; look at them again"
              .formatted(size.customers(), start.customers()));
    }
    Instant now = now();
    commands.run(
        () -> {
          UUID job = jobs.start(OfferStartJob.KIND, parameters(id, size.customers())).id();
          if (!table.start(
              id,
              draft.version(),
              job,
              now,
              actors.actor(),
              terms.beginsAt(now, zone.id()),
              terms.endsAt(zone.id()))) {
            requireDraft(id);
            throw new Conflict("The draft was changed meanwhile; look at it again");
          }
          audit.record(
              "offer-started",
              "offer:" + id,
              Map.of(
                  "title",
                  terms.title(),
                  "version",
                  draft.version(),
                  "customers",
                  size.customers(),
                  "control",
                  size.control()));
          commands.changed(TOPIC);
          return id;
        });
    jobs.wake();
    return get(id);
  }

  /**
   * Stops an offer: nobody can accept it from now on. Rewards that were granted stay.
   *
   * @throws NotFound if there is no such offer
   * @throws Conflict if it does not run
   */
  public Offer stop(UUID id, OfferStop stop) {
    Offer offer = get(id);
    commands.run(
        () -> {
          if (!table.stop(id, stop.reason(), now(), actors.actor())) {
            throw new Conflict("Only an offer that runs can be stopped");
          }
          jobs.start(OfferStopJob.KIND, parameters(id, offer.offered() - offer.accepted()));
          audit.record(
              "offer-stopped",
              "offer:" + id,
              Map.of("title", offer.terms().title(), "reason", stop.reason()));
          commands.changed(TOPIC);
          return id;
        });
    jobs.wake();
    return get(id);
  }

  private String parameters(UUID id, long customers) {
    return json.writeValueAsString(new OfferChange(id, actors.actor(), customers));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
