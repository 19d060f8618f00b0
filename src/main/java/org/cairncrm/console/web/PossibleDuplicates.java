package org.cairncrm.console.web;

import java.util.List;
import java.util.stream.Stream;
import org.cairncrm.customers.Customer;
import org.cairncrm.customers.Customers;
import org.cairncrm.customers.NewCustomer;
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

  List<Customer> of(NewCustomer wanted) {
    return Stream.of(Stream.of(wanted.name()), wanted.emails().stream(), wanted.phones().stream())
        .flatMap(words -> words)
        .filter(words -> !words.isBlank())
        .flatMap(words -> customers.find(words, null, null, LOOKED_AT).items().stream())
        .filter(one -> alike(one, wanted))
        .distinct()
        .limit(SHOWN)
        .toList();
  }

  private static boolean alike(Customer one, NewCustomer wanted) {
    return one.name().equalsIgnoreCase(wanted.name())
        || one.emails().stream().anyMatch(email -> sameEmail(email, wanted))
        || one.phones().stream().anyMatch(phone -> samePhone(phone, wanted));
  }

  private static boolean sameEmail(String email, NewCustomer wanted) {
    return wanted.emails().stream().anyMatch(email::equalsIgnoreCase);
  }

  /** The number may have been typed as it is dialled within its country. */
  private static boolean samePhone(String phone, NewCustomer wanted) {
    return wanted.phones().stream()
        .map(typed -> typed.replaceAll("\\D", "").replaceFirst("^0+", ""))
        .anyMatch(digits -> !digits.isEmpty() && phone.endsWith(digits));
  }
}
