package org.cairncrm.console.web;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.cairncrm.customers.Customer;
import org.cairncrm.customers.Customers;
import org.cairncrm.customers.NewCustomer;
import org.cairncrm.customers.Profile;
import org.cairncrm.shared.Invalid;
import org.springframework.stereotype.Component;

/** Finds customers who may be the one about to be registered: same name, e-mail or phone number. */
@Component
class PossibleDuplicates {
  private static final int LOOKED_AT = 10;
  private static final int SHOWN = 5;

  private final Customers customers;

  PossibleDuplicates(Customers customers) {
    this.customers = customers;
  }

  /** Compares what would be stored. A customer with faults has none: registration names those. */
  List<Customer> of(NewCustomer wanted) {
    try {
      return of(customers.profile(wanted));
    } catch (Invalid atFault) {
      return List.of();
    }
  }

  private List<Customer> of(Profile wanted) {
    return Stream.of(Stream.of(wanted.name()), wanted.emails().stream(), wanted.phones().stream())
        .flatMap(words -> words)
        .flatMap(words -> customers.find(words, null, null, LOOKED_AT).items().stream())
        .filter(one -> alike(one, wanted))
        .distinct()
        .limit(SHOWN)
        .toList();
  }

  private static boolean alike(Customer one, Profile wanted) {
    return one.name().equalsIgnoreCase(wanted.name())
        || one.emails().stream().anyMatch(email -> sameEmail(email, wanted))
        || !Collections.disjoint(one.phones(), wanted.phones());
  }

  private static boolean sameEmail(String email, Profile wanted) {
    return wanted.emails().stream().anyMatch(email::equalsIgnoreCase);
  }
}
