package org.cairncrm.attachments;

import java.util.Map;
import java.util.UUID;
import org.cairncrm.testing.ModuleSamples;
import org.cairncrm.testing.Samples;

/** Valid calls of the routes of attachments. */
class AttachmentSamples implements ModuleSamples {
  private static final String ONE = "/api/attachments/";

  @Override
  public void addTo(Samples samples) {
    samples.id("attachments", () -> sent(samples));
    samples.id("PUT /api/attachments/{id}", () -> UUID.randomUUID().toString());
    samples.query("PUT /api/attachments/{id}", () -> named(samples));
    samples.query("GET /api/attachments", () -> owner(samples));
    samples.body("PUT /api/attachments/{id}", () -> "Dear Anna");
    samples.body(
        "POST /api/attachments/{id}/removal", () -> "{\"reason\":\"It was of another customer\"}");
    samples.conflictsOn("PUT /api/attachments/{id}", () -> sent(samples));
    samples.once("POST /api/attachments/{id}/removal");
  }

  private static Map<String, String> owner(Samples samples) {
    return Map.of("owner", "contact", "ownerId", samples.id("interactions"));
  }

  private static Map<String, String> named(Samples samples) {
    return Map.of("owner", "contact", "ownerId", samples.id("interactions"), "name", "letter.txt");
  }

  private static String sent(Samples samples) {
    String id = UUID.randomUUID().toString();
    samples
        .system()
        .put(
            ONE + id + "?owner=contact&name=letter.txt&ownerId=" + samples.id("interactions"),
            "Dear Anna",
            "Content-Type",
            "application/octet-stream");
    return id;
  }
}
