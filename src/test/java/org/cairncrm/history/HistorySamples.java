package org.cairncrm.history;

import org.cairncrm.testing.ModuleSamples;
import org.cairncrm.testing.Samples;

/** Valid calls of the routes of histories. */
class HistorySamples implements ModuleSamples {
  @Override
  public void addTo(Samples samples) {
    samples.id(
        "events", () -> samples.first("/api/customers/" + samples.id("customers") + "/history"));
  }
}
