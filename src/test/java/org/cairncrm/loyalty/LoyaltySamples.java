package org.cairncrm.loyalty;

import org.cairncrm.testing.DocumentSamples;
import org.cairncrm.testing.ModuleSamples;
import org.cairncrm.testing.Samples;

/** Valid calls of the routes of loyalty. */
class LoyaltySamples implements ModuleSamples {
  private static final String PROGRAMME =
      """
      programme: %s
      title: %s
      rewards:
        - rule: %1$s
          title: A gift
          when: event.nth > 1000000
          gives:
            points: 50
          because: this is order {event.nth}
          declined: this is order {event.nth} only
      """;

  @Override
  public void addTo(Samples samples) {
    samples.id("books-checks", () -> samples.make("/api/loyalty/books-checks", null));
    new DocumentSamples("loyalty-programmes", PROGRAMME).addTo(samples);
  }
}
