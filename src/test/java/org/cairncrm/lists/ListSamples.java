package org.cairncrm.lists;

import org.cairncrm.testing.ModuleSamples;
import org.cairncrm.testing.Samples;

/** Valid calls of the routes of lists. */
class ListSamples implements ModuleSamples {
  @Override
  public void addTo(Samples samples) {
    samples.id("lists", () -> "customers");
  }
}
