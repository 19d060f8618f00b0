package org.cairncrm.customers.web;

import org.cairncrm.customers.Customer;
import org.cairncrm.shared.VersionTag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** A customer's version as HTTP has it: {@code "3"} in ETag and If-Match. */
final class Versions {
  private Versions() {}

  static String tag(Customer customer) {
    return VersionTag.of(customer.version());
  }

  static int expected(@Nullable String ifMatch) {
    if (ifMatch == null) {
      throw new ResponseStatusException(
          HttpStatus.PRECONDITION_REQUIRED,
          "Send If-Match with the ETag of the customer as you read it");
    }
    return VersionTag.read(ifMatch);
  }
}
