package org.cairncrm.integration;

import java.util.List;
import org.cairncrm.testing.ModuleSamples;
import org.cairncrm.testing.Samples;

/** Valid calls of the routes of events and imports. */
class IntegrationSamples implements ModuleSamples {
  private static final String LINES =
      "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n";
  private static final String IMPORT = "{\"mapping\":\"online-retail\"}";

  @Override
  public void addTo(Samples samples) {
    samples.body("POST /api/events", () -> cart(samples));
    samples.conflictsWith("POST /api/events", "{\"time\":\"2026-02-01T10:00:00Z\"}");
    samples.id("imports", () -> filled(samples));
    samples.id("files", () -> "lines");
    samples.id("POST /api/imports/{id}/pause", () -> started(samples));
    samples.id("POST /api/imports/{id}/cancellation", () -> started(samples));
    samples.id("POST /api/imports/{id}/resumption", () -> paused(samples));
    samples.body("POST /api/imports", () -> IMPORT);
    samples.body("PUT /api/imports/{id}/files/{file}", () -> LINES);
    samples.once("POST /api/imports/{id}/start");
    for (String step : List.of("pause", "resumption", "cancellation")) {
      samples.conflictsOn("POST /api/imports/{id}/" + step, () -> filled(samples));
    }
    samples.conflictsOn("DELETE /api/imports/{id}", () -> started(samples));
    samples.conflictsOn("PUT /api/imports/{id}/files/{file}", () -> started(samples));
  }

  private static String cart(Samples samples) {
    return """
    {"specversion":"1.0","id":"%s","source":"shop","type":"cart-abandoned","subject":"%s",\
    "time":"2026-03-01T10:00:00Z","datacontenttype":"application/json",\
    "data":{"items":4,"value":{"amount":"62.40","currency":"EUR"}}}\
    """
        .formatted(samples.next(), samples.id("customers"));
  }

  private static String filled(Samples samples) {
    String id = samples.make("/api/imports", IMPORT);
    samples
        .system()
        .put(
            "/api/imports/" + id + "/files/lines",
            LINES,
            "Content-Type",
            "application/octet-stream");
    return id;
  }

  private static String started(Samples samples) {
    String id = filled(samples);
    samples.post("/api/imports/" + id + "/start", null);
    return id;
  }

  private static String paused(Samples samples) {
    String id = started(samples);
    samples.post("/api/imports/" + id + "/pause", null);
    return id;
  }
}
