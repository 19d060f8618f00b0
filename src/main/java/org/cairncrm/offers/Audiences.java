package org.cairncrm.offers;

import java.util.List;
import java.util.UUID;
import org.cairncrm.events.Commands;
import org.cairncrm.lists.MatchingRows;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.FieldError;
import org.cairncrm.shared.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the customers of an audience. */
@Component
class Audiences {
  private static final String LIST = "customers";
  private static final int COUNTED_TOGETHER = 10_000;

  private final MatchingRows rows;
  private final Commands commands;

  Audiences(MatchingRows rows, Commands commands) {
    this.rows = rows;
    this.commands = commands;
  }

  /**
   * Checks an audience, and names the caller in place of {@code me}.
   *
   * @throws Invalid naming every fault
   */
  OfferAudience checked(OfferAudience audience) {
    CustomerId one = audience.customer();
    if (one == null) {
      return matching(audience);
    }
    if (!commands.knows(one)) {
      throw Invalid.field("audience.customer", "must be the id of a customer");
    }
    return audience;
  }

  private OfferAudience matching(OfferAudience audience) {
    try {
      return OfferAudience.of(rows.checked(LIST, audience.request()));
    } catch (Invalid refused) {
      throw new Invalid(
          refused.errors().stream()
              .map(one -> new FieldError("audience." + one.field(), one.message()))
              .toList());
    }
  }

  /**
   * The next customers, in the order of their ids.
   *
   * @param after the last one so far; null for the first
   */
  List<UUID> next(OfferAudience audience, @Nullable UUID after, int most) {
    CustomerId one = audience.customer();
    if (one != null) {
      return after == null ? List.of(one.value()) : List.of();
    }
    return rows.ids(LIST, audience.request(), after, most);
  }

  /** Counts the customers, and those of them in the control group of an offer. */
  OfferSize size(UUID offer, OfferTerms terms) {
    long customers = 0;
    long control = 0;
    UUID after = null;
    List<UUID> next;
    do {
      next = next(terms.audience(), after, COUNTED_TOGETHER);
      customers += next.size();
      control +=
          next.stream()
              .filter(id -> ControlGroup.contains(offer, new CustomerId(id), terms.percent()))
              .count();
      after = next.isEmpty() ? null : next.getLast();
    } while (next.size() == COUNTED_TOGETHER);
    return new OfferSize(customers, control);
  }
}
