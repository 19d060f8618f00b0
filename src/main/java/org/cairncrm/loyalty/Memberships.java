package org.cairncrm.loyalty;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.cairncrm.events.Commands;
import org.cairncrm.events.Events;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Enrolment in the programmes that customers join on request. */
@Component
public class Memberships {
  private final LiveProgrammes programmes;
  private final MembershipTable table;
  private final Commands commands;
  private final Events events;
  private final Clock clock;

  Memberships(
      LiveProgrammes programmes,
      MembershipTable table,
      Commands commands,
      Events events,
      Clock clock) {
    this.programmes = programmes;
    this.table = table;
    this.commands = commands;
    this.events = events;
    this.clock = clock;
  }

  /**
   * The programmes in force that the customer belongs to or can join.
   *
   * @throws NotFound if there is no such customer
   */
  public List<Membership> of(CustomerId customer) {
    if (!commands.knows(customer)) {
      throw new NotFound("customer", customer);
    }
    Map<String, Instant> joined = table.of(customer);
    return programmes.all().stream()
        .filter(LoyaltyProgramme::onRequest)
        .map(
            programme ->
                new Membership(
                    programme.version().name(),
                    programme.title(),
                    joined.get(programme.version().name())))
        .toList();
  }

  /**
   * Enrols a customer. Nothing happens if the customer belongs to the programme already.
   *
   * @throws NotFound if there is no such customer
   * @throws Invalid if no programme in force with this name enrols on request
   */
  public Membership join(CustomerId customer, String name) {
    LoyaltyProgramme programme = onRequest(name);
    Instant now = now();
    return commands.on(
        customer,
        now,
        () -> {
          if (table.join(customer, name, now)) {
            events.publish(new ProgrammeJoined(customer, name, programme.title(), now));
          }
          return new Membership(name, programme.title(), table.of(customer).get(name));
        });
  }

  /**
   * Ends the membership of a customer. Points, rewards and the present tier stay. Nothing happens
   * if the customer does not belong to the programme.
   *
   * @throws NotFound if there is no such customer
   * @throws Invalid if no programme in force with this name enrols on request
   */
  public Membership leave(CustomerId customer, String name) {
    LoyaltyProgramme programme = onRequest(name);
    Instant now = now();
    return commands.on(
        customer,
        now,
        () -> {
          if (table.leave(customer, name, now)) {
            events.publish(new ProgrammeLeft(customer, name, programme.title(), now));
          }
          return new Membership(name, programme.title(), null);
        });
  }

  /**
   * The programme that a customer would have to join first; null if it enrols everybody, is not in
   * force, or has the customer as a member.
   */
  @Nullable LoyaltyProgramme toJoin(CustomerId customer, String name, Instant at) {
    return programmes.all().stream()
        .filter(LoyaltyProgramme::onRequest)
        .filter(programme -> programme.version().name().equals(name))
        .filter(programme -> !table.isMember(customer, name, at))
        .findFirst()
        .orElse(null);
  }

  private LoyaltyProgramme onRequest(String name) {
    List<LoyaltyProgramme> all =
        programmes.all().stream().filter(LoyaltyProgramme::onRequest).toList();
    return all.stream()
        .filter(programme -> programme.version().name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                Invalid.field(
                    "programme",
                    all.isEmpty()
                        ? "cannot be joined: no programme in force enrols on request"
                        : "must be one of the programmes to join: "
                            + String.join(
                                ", ", all.stream().map(one -> one.version().name()).toList())));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
