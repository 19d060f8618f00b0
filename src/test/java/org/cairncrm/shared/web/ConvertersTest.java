package org.cairncrm.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.ResourceHttpMessageConverter;
import org.springframework.http.converter.ResourceRegionHttpMessageConverter;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/** Every body passes one strict reader, whatever libraries are on the class path. */
@CairnTest
@Tag("http")
@Tag("slow")
class ConvertersTest {
  @Autowired RequestMappingHandlerAdapter adapter;
  @Autowired Callers callers;

  @Test
  void one_converter_reads_objects_and_the_others_write() {
    assertThat(adapter.getMessageConverters())
        .extracting(Object::getClass)
        .containsExactlyInAnyOrder(
            JsonBodyConverter.class,
            ByteArrayHttpMessageConverter.class,
            StringHttpMessageConverter.class,
            ResourceHttpMessageConverter.class,
            ResourceRegionHttpMessageConverter.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/yaml",
        "application/x-yaml",
        "text/yaml",
        "application/cbor",
        "application/x-jackson-smile",
        "application/xml",
        "application/x-www-form-urlencoded",
        "text/plain",
        "application/octet-stream"
      })
  void another_form_than_json_is_not_taken(String type) {
    var answer =
        callers.system().post("/api/customers", "{\"name\":\"Anna\"}", "Content-Type", type);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(415);
  }

  @Test
  void answers_are_json_and_no_other_form_of_it() {
    var answer = callers.system().get("/api/customers", "Accept", "application/yaml");

    assertThat(answer.statusCode()).isEqualTo(406);
  }
}
