package org.cairncrm.lists;

import org.cairncrm.testing.ModuleSamples;
import org.cairncrm.testing.Samples;

/** Valid calls of the routes of lists. */
class ListSamples implements ModuleSamples {
  private static final String VIEW =
      "{\"title\":\"Regulars without an order for 60 days\",\"filter\":[\"orders:at-least:2\","
          + "\"lastOrder:older-than:60\"],\"sort\":\"-value\","
          + "\"columns\":\"name,value,lastOrder\",\"shared\":true}";

  private static final String RUNS = "/api/lists/{list}/changes/account-manager/runs";

  /** A change of all customers with a name that nobody has. */
  private static final String NOBODY =
      "{\"filter\":[\"name:is:nobody has this name\"],\"rows\":0,"
          + "\"values\":{\"accountManager\":\"admin\"}}";

  @Override
  public void addTo(Samples samples) {
    samples.id("lists", () -> "customers");
    samples.id("views", () -> samples.make("/api/lists/customers/views", VIEW));
    samples.body("POST /api/lists/{list}/views", () -> VIEW);
    samples.body("PUT /api/lists/{list}/views/{id}", () -> VIEW);
    samples.id("changes", () -> "account-manager");
    samples.body(
        "POST /api/lists/{list}/changes/{action}",
        () ->
            "{\"rows\":[\"%s\"],\"values\":{\"accountManager\":\"admin\"}}"
                .formatted(samples.id("customers")));
    samples.id("runs", () -> samples.make(RUNS.replace("{list}", "customers"), NOBODY));
    samples.body("POST /api/lists/{list}/changes/{action}/runs", () -> NOBODY);
    samples.conflictsWith("POST /api/lists/{list}/changes/{action}/runs", "{\"rows\":1}");
    samples.once("DELETE /api/lists/{list}/views/{id}");
    samples.onceWithKey("POST /api/lists/{list}/views");
  }
}
