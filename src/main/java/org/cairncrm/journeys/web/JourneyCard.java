package org.cairncrm.journeys.web;

import java.util.List;
import org.cairncrm.journeys.JourneyPermissions;
import org.cairncrm.journeys.JourneyProgress;
import org.cairncrm.journeys.Journeys;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shell.CustomerCard;
import org.springframework.stereotype.Component;

/** The stages that a customer is in. */
@Component
class JourneyCard implements CustomerCard {
  private final Journeys journeys;

  JourneyCard(Journeys journeys) {
    this.journeys = journeys;
  }

  @Override
  public int place() {
    return 10;
  }

  @Override
  public String permission() {
    return JourneyPermissions.READ;
  }

  @Override
  public String template() {
    return "journeys/customer-card";
  }

  @Override
  public List<JourneyProgress> content(CustomerId customer) {
    return journeys.standings(customer);
  }
}
