package org.cairncrm.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cairncrm.events.EventTypes;
import org.cairncrm.testing.CairnTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@CairnTest
class OrderEventExamplesTest {
  @Autowired EventTypes types;
  @Autowired JsonMapper json;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "order-placed",
        "shipment-handed-over",
        "shipment-moved",
        "delivery-delayed",
        "order-delivered",
        "order-cancelled",
        "order-returned",
        "goods-cancelled",
        "delivery-corrected",
        "credit-note-issued",
        "promise-changed"
      })
  void what_is_stored_is_read_back_whole(String name) throws IOException {
    String example = Files.readString(Path.of("src/test/resources/events", name + ".json"));
    var event = types.read(name, example);

    assertThat(types.name(event.getClass())).isEqualTo(name);
    assertThat(json.readTree(json.writeValueAsString(event))).isEqualTo(json.readTree(example));
  }
}
