package org.cairncrm.search;

import java.util.Map;
import org.cairncrm.testing.ModuleSamples;
import org.cairncrm.testing.Samples;

/** Valid calls of the routes of the search. */
class SearchSamples implements ModuleSamples {
  @Override
  public void addTo(Samples samples) {
    samples.query("GET /api/search", () -> Map.of("q", "marta"));
  }
}
