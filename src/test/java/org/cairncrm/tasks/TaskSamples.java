package org.cairncrm.tasks;

import org.cairncrm.testing.ModuleSamples;
import org.cairncrm.testing.Samples;

/** Valid calls of the routes of tasks. */
class TaskSamples implements ModuleSamples {
  private static final String TASKS = "/api/tasks";
  private static final String CONTENT =
      "\"title\":\"Call about the late parcel\",\"text\":\"She waits for the mugs.\","
          + "\"priority\":\"high\",\"dueOn\":\"2026-03-05\",\"queue\":\"agent\","
          + "\"remindAt\":\"2026-03-04T08:00:00Z\"";

  @Override
  public void addTo(Samples samples) {
    samples.id("tasks", () -> samples.make(TASKS, task(samples)));
    samples.id("POST /api/tasks/{id}/reopening", () -> done(samples));
    samples.body("POST /api/tasks", () -> task(samples));
    samples.body("PUT /api/tasks/{id}", () -> "{" + CONTENT + "}");
    samples.body("POST /api/tasks/{id}/completion", () -> "{\"note\":\"She has a new day.\"}");
    samples.body("POST /api/tasks/{id}/dropping", () -> "{\"reason\":\"The parcel came.\"}");
    samples.body("POST /api/tasks/{id}/snooze", () -> "{\"until\":\"2026-03-04T08:00:00Z\"}");
    samples.body("POST /api/tasks/{id}/comments", () -> "{\"text\":\"She was not in.\"}");
    samples.conflictsWith("POST /api/tasks", "{\"title\":\"Other\"}");
    samples.conflictsOn("PUT /api/tasks/{id}", () -> done(samples));
    samples.conflictsOn("POST /api/tasks/{id}/snooze", () -> done(samples));
    samples.once(
        "POST /api/tasks/{id}/completion",
        "POST /api/tasks/{id}/dropping",
        "POST /api/tasks/{id}/reopening");
  }

  private static String task(Samples samples) {
    return "{\"customerId\":\"%s\",%s,%s}"
        .formatted(samples.id("customers"), samples.origin(), CONTENT);
  }

  private static String done(Samples samples) {
    String task = samples.make(TASKS, task(samples));
    samples.make(TASKS + "/" + task + "/completion", "{}");
    return task;
  }
}
