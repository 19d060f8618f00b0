package org.cairncrm;

import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.cairncrm.testing.Http;
import tools.jackson.databind.json.JsonMapper;

/**
 * Valid calls of the routes of journey maps, for {@link ApiSamples}. No customer ever moves on
 * these maps, so that they disturb no other test.
 */
final class MapSamples {
  private static final String MAPS = "/api/journey-maps";

  private final Http system;
  private String last = "none";

  MapSamples(Http system) {
    this.system = system;
  }

  void addTo(Map<String, Supplier<String>> ids, Map<String, Supplier<String>> bodies) {
    ids.put("journey-maps", this::published);
    ids.put("PUT /api/journey-maps/{name}", this::draft);
    ids.put("POST /api/journey-maps/{name}/versions", this::draft);
    ids.put("versions", () -> "1");
    bodies.put("POST " + MAPS, () -> source(newName(), "Gifts"));
    bodies.put("POST " + MAPS + "/checks", () -> source(newName(), "Gifts"));
    bodies.put("PUT " + MAPS + "/{name}", () -> source(last, "Gifts and cards"));
    bodies.put("POST " + MAPS + "/{name}/versions", () -> "{\"comment\":\"For the holidays\"}");
  }

  private String newName() {
    last = "gifts-" + UUID.randomUUID().toString().substring(0, 8);
    return last;
  }

  private String draft() {
    String name = newName();
    system.post(MAPS, source(name, "Gifts"));
    return name;
  }

  private String published() {
    String name = draft();
    system.post(MAPS + "/" + name + "/versions", "{}", "If-Match", "\"1\"");
    return name;
  }

  private static String source(String name, String title) {
    String yaml =
        """
        journey: %s
        title: %s
        stages:
          - stage: bought
            title: Bought a gift
            enter:
              - on: order-placed
                when: event.nth > 1000000
        """
            .formatted(name, title);
    return JsonMapper.shared().createObjectNode().put("text", yaml).toString();
  }
}
