package org.cairncrm.customers.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairncrm.customers.Customer;
import org.cairncrm.shared.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** A customer's version as HTTP has it: {@code "3"} in ETag and If-Match. */
final class Versions {
  /** Weak too: a proxy that compresses makes a tag weak, and the version is the same. */
  private static final Pattern TAG = Pattern.compile("(?:W/)?\"([0-9]{1,9})\"");

  private Versions() {}

  static String tag(Customer customer) {
    return "\"" + customer.version() + "\"";
  }

  /**
   * @throws Stale when it names what never was a version here
   */
  static int expected(@Nullable String ifMatch) {
    if (ifMatch == null) {
      throw new ResponseStatusException(
          HttpStatus.PRECONDITION_REQUIRED,
          "Send If-Match with the ETag of the customer as you read it");
    }
    Matcher tag = TAG.matcher(ifMatch.strip());
    if (!tag.matches()) {
      throw new Stale("customer");
    }
    return Integer.parseInt(tag.group(1));
  }
}
