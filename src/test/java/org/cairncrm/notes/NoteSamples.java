package org.cairncrm.notes;

import java.util.Map;
import org.cairncrm.testing.ModuleSamples;
import org.cairncrm.testing.Samples;

/** Valid calls of the routes of notes. */
class NoteSamples implements ModuleSamples {
  private static final String TEXT = "\"text\":\"She prefers to be called in the morning.\"";

  @Override
  public void addTo(Samples samples) {
    samples.id("notes", () -> note(samples));
    samples.id("mentions", () -> mention(samples));
    samples.body("POST /api/customers/{id}/notes", () -> newNote(samples));
    samples.body("POST /api/orders/{id}/notes", () -> newNote(samples));
    samples.body("PUT /api/notes/{id}", () -> "{" + TEXT + "}");
    samples.query("GET /api/mentions", () -> Map.of("person", "anna"));
    samples.conflictsWith("POST /api/customers/{id}/notes", "{\"text\":\"Other\"}");
    samples.conflictsWith("POST /api/orders/{id}/notes", "{\"text\":\"Other\"}");
    samples.conflictsOn("PUT /api/notes/{id}", () -> deleted(samples));
    samples.conflictsOn("POST /api/notes/{id}/pin", () -> deleted(samples));
    samples.conflictsOn("DELETE /api/notes/{id}/pin", () -> deleted(samples));
  }

  private static String newNote(Samples samples) {
    return "{%s,\"pinned\":true,%s}".formatted(TEXT, samples.origin());
  }

  private static String note(Samples samples) {
    return samples.make("/api/customers/" + samples.id("customers") + "/notes", newNote(samples));
  }

  private static String deleted(Samples samples) {
    String note = note(samples);
    samples.system().send("DELETE", "/api/notes/" + note, null);
    return note;
  }

  private static String mention(Samples samples) {
    String username = samples.next();
    samples.post(
        "/api/people",
        "{\"username\":\"%s\",\"name\":\"Anna Nowak\",\"role\":\"agent\"}".formatted(username));
    samples.post(
        "/api/customers/" + samples.id("customers") + "/notes",
        "{\"text\":\"@%s please call her.\"}".formatted(username));
    return samples.first("/api/mentions?person=" + username);
  }
}
