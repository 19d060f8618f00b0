package org.cairncrm.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.cairncrm.orders.ShipmentStatus;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** The constants of enumerations have the same names wherever they leave Java. */
@CairnTest
class EnumWordTest {
  @Autowired JsonMapper json;
  @Autowired Callers callers;

  @Test
  void json_has_the_words_and_reads_them_again() {
    assertThat(json.writeValueAsString(Map.of("status", ShipmentStatus.IN_TRANSIT)))
        .isEqualTo("{\"status\":\"in-transit\"}");
    assertThat(json.readValue("\"in-transit\"", ShipmentStatus.class))
        .isEqualTo(ShipmentStatus.IN_TRANSIT);
    assertThat(EnumWord.find(ShipmentStatus.class, "in-transit"))
        .contains(ShipmentStatus.IN_TRANSIT);
    assertThat(EnumWord.find(ShipmentStatus.class, "IN_TRANSIT")).isEmpty();
  }

  @Test
  void so_has_the_description_of_the_api() {
    String words =
        Arrays.stream(ShipmentStatus.values())
            .map(status -> '"' + EnumWord.of(status) + '"')
            .collect(Collectors.joining(","));

    assertThat(callers.system().get("/api/openapi").body().replaceAll("\\s", ""))
        .contains("\"enum\":[" + words + "]");
  }
}
