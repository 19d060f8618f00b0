package org.cairncrm;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.cairncrm.testing.Http;
import tools.jackson.databind.json.JsonMapper;

/**
 * Valid calls of the routes of one kind of versioned documents, for {@link ApiSamples}. No customer
 * is ever touched by these documents, so that they disturb no other test.
 */
final class DocumentSamples {
  private static final String MAP =
      """
      journey: %s
      title: %s
      stages:
        - stage: bought
          title: Bought a gift
          enter:
            - on: order-placed
              when: event.nth > 1000000
      """;

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

  private final Http system;
  private final String path;
  private final String text;
  private String last = "none";

  private DocumentSamples(Http system, String path, String text) {
    this.system = system;
    this.path = path;
    this.text = text;
  }

  /** The samples of all kinds. */
  static List<DocumentSamples> all(Http system) {
    return List.of(
        new DocumentSamples(system, "journey-maps", MAP),
        new DocumentSamples(system, "loyalty-programmes", PROGRAMME));
  }

  void addTo(Map<String, Supplier<String>> ids, Map<String, Supplier<String>> bodies) {
    String documents = "/api/" + path;
    ids.put(path, this::published);
    ids.put("PUT " + documents + "/{name}", this::draft);
    ids.put("POST " + documents + "/{name}/versions", this::draft);
    ids.put("versions", () -> "1");
    bodies.put("POST " + documents, () -> source(newName(), "Gifts"));
    bodies.put("POST " + documents + "/checks", () -> source(newName(), "Gifts"));
    bodies.put("PUT " + documents + "/{name}", () -> source(last, "Gifts and cards"));
    bodies.put(
        "POST " + documents + "/{name}/versions", () -> "{\"comment\":\"For the holidays\"}");
  }

  private String newName() {
    last = "gifts-" + UUID.randomUUID().toString().substring(0, 8);
    return last;
  }

  private String draft() {
    String name = newName();
    system.post("/api/" + path, source(name, "Gifts"));
    return name;
  }

  private String published() {
    String name = draft();
    system.post("/api/" + path + "/" + name + "/versions", "{}", "If-Match", "\"1\"");
    return name;
  }

  private String source(String name, String title) {
    return JsonMapper.shared()
        .createObjectNode()
        .put("text", text.formatted(name, title))
        .toString();
  }
}
