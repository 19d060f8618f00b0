package org.cairncrm.journeys.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cairncrm.access.Role;
import org.cairncrm.home.HomeTile;
import org.cairncrm.home.HomeView;
import org.cairncrm.journeys.JourneyNews;
import org.cairncrm.journeys.JourneyPermissions;
import org.cairncrm.journeys.Stalled;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shell.CustomerNames;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The tile with the customers who have been in a stage for longer than its target. */
@Component
class StalledTile implements HomeTile<StalledTile.StalledCustomers> {
  private static final int SHOWN = 6;

  private final JourneyNews news;
  private final CustomerNames names;
  private final Clock clock;

  StalledTile(JourneyNews news, CustomerNames names, Clock clock) {
    this.news = news;
    this.names = names;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "stalledCustomers";
  }

  @Override
  public Map<Role, Integer> places() {
    return Map.of(Role.ACCOUNT_MANAGER, 40);
  }

  @Override
  public String permission() {
    return JourneyPermissions.READ;
  }

  @Override
  public String template() {
    return "journeys/stalled-tile";
  }

  @Override
  public StalledCustomers content(HomeView view) {
    List<Stalled> stalled = news.stalled(view.accountManager(), SHOWN);
    Map<CustomerId, String> named = names.of(stalled.stream().map(Stalled::customer).toList());
    Instant now = clock.instant();
    return new StalledCustomers(
        stalled.stream()
            .map(one -> StalledCustomer.of(one, named.get(one.customer()), now))
            .toList(),
        news.stalledCount(view.accountManager()));
  }

  /**
   * The customers who have been in a stage for longer than its target.
   *
   * @param customers the longest there
   * @param count all of them
   */
  record StalledCustomers(List<StalledCustomer> customers, long count) {}

  /**
   * A stalled customer.
   *
   * @param customerName null if the customer is unknown
   * @param since the time since which the customer has been in the stage
   * @param targetDays the number of days within which customers should move on
   * @param days the number of days that the customer has been there
   */
  record StalledCustomer(
      CustomerId customerId,
      @Nullable String customerName,
      String journey,
      String journeyTitle,
      String stage,
      String stageTitle,
      Instant since,
      int targetDays,
      long days) {
    static StalledCustomer of(Stalled one, @Nullable String name, Instant now) {
      return new StalledCustomer(
          one.customer(),
          name,
          one.journey(),
          one.journeyTitle(),
          one.stage(),
          one.stageTitle(),
          one.since(),
          one.targetDays(),
          Duration.between(one.since(), now).toDays());
    }
  }
}
