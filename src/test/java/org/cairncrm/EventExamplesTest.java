package org.cairncrm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.EventTypes;
import org.cairncrm.testing.CairnTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was once stored can be read for ever: an example of each event, as it stands in a journal.
 */
@CairnTest
class EventExamplesTest {
  static final Path EXAMPLES = Path.of("src/test/resources/events");

  @Autowired EventTypes events;
  @Autowired JsonMapper json;

  @Test
  void each_example_is_read_and_written_back_as_it_was() throws IOException {
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString().replace(".json", "");
        String stored = Files.readString(file);
        CustomerEvent event = events.read(name, stored);
        assertThat(json.readTree(json.writeValueAsString(event)))
            .as(
                "%s: a change that strands stored events needs a new name, see"
                    + " docs/architecture.md#events",
                name)
            .isEqualTo(json.readTree(stored));
      }
    }
  }

  @Test
  void no_example_is_of_an_event_that_is_gone() throws IOException {
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      assertThat(files.map(file -> file.getFileName().toString().replace(".json", "")))
          .as("an event that was stored once must stay readable, see docs/architecture.md#events")
          .isSubsetOf(events.names());
    }
  }
}
