package org.cairncrm.tags;

import org.cairncrm.testing.ModuleSamples;
import org.cairncrm.testing.Samples;

/** Valid calls of the routes of tags. */
class TagSamples implements ModuleSamples {
  @Override
  public void addTo(Samples samples) {
    samples.id("tags", () -> tag(samples, samples.next()));
    samples.body("POST /api/customers/{id}/tags", () -> named(samples.next()));
    samples.body("PUT /api/tags/{id}", () -> named(samples.next()));
    samples.body(
        "POST /api/tags/{id}/merger",
        () -> "{\"into\":\"%s\"}".formatted(tag(samples, samples.next())));
    samples.conflictsOn("PUT /api/tags/{id}", () -> deleted(samples));
    samples.conflictsOn("POST /api/tags/{id}/merger", () -> deleted(samples));
  }

  private static String tag(Samples samples, String name) {
    return samples.make("/api/customers/" + samples.id("customers") + "/tags", named(name));
  }

  private static String named(String name) {
    return "{\"name\":\"%s\",\"colour\":\"violet\"}".formatted(name);
  }

  private static String deleted(Samples samples) {
    String tag = tag(samples, samples.next());
    samples.system().send("DELETE", "/api/tags/" + tag, null);
    return tag;
  }
}
