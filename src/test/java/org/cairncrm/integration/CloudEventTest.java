package org.cairncrm.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.Mockito.mock;

import org.cairncrm.shared.Bodies;
import org.cairncrm.shared.FieldError;
import org.cairncrm.shared.Invalid;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the JSON of an event says, and what it leaves out. */
class CloudEventTest {
  private static final String REQUIRED =
      "\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"shop\",\"type\":\"cart-abandoned\"";

  private static CloudEvent read(String properties) {
    var json = (ObjectNode) JsonMapper.shared().readTree("{" + properties + "}");
    var attributes = new CloudEventAttributes(json, mock(Bodies.class));
    CloudEvent event = attributes.event();
    if (attributes.faults().isEmpty()) {
      return event;
    }
    throw new Invalid(attributes.faults());
  }

  @Test
  void what_is_null_is_left_out() {
    String nulls =
        """
        ,"subject":null,"time":null,"datacontenttype":null,"data":null,"traceparent":null,\
        "data_base64":null\
        """;

    assertThat(read(REQUIRED + nulls)).isEqualTo(read(REQUIRED));
  }

  @Test
  void a_null_in_the_data_is_kept() {
    CloudEvent event = read(REQUIRED + ",\"data\":{\"note\":null}");

    assertThat(event.data().path("note").isNull()).isTrue();
  }

  @Test
  void what_must_be_there_and_is_null_is_missing() {
    String nulls = "\"specversion\":null,\"id\":null,\"source\":null,\"type\":null";
    Invalid told = catchThrowableOfType(Invalid.class, () -> read(nulls));

    assertThat(told.errors())
        .extracting(FieldError::field)
        .containsExactly("specversion", "id", "source", "type");
    assertThat(told.errors()).extracting(FieldError::message).containsOnly("is required");
  }
}
