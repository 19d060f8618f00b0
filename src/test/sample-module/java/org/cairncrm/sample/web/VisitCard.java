package org.cairncrm.sample.web;

import java.util.List;
import org.cairncrm.sample.Visit;
import org.cairncrm.sample.VisitPermissions;
import org.cairncrm.sample.Visits;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shell.CustomerCard;
import org.springframework.stereotype.Component;

/** The latest visits of a customer. */
@Component
class VisitCard implements CustomerCard {
  private final Visits visits;

  VisitCard(Visits visits) {
    this.visits = visits;
  }

  @Override
  public int place() {
    return 90;
  }

  @Override
  public String permission() {
    return VisitPermissions.READ;
  }

  @Override
  public String template() {
    return "sample/customer-card";
  }

  @Override
  public List<Visit> content(CustomerId customer) {
    return visits.of(customer, 5);
  }
}
