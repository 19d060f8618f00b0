package org.cairncrm.shared.web;

import java.time.Instant;
import org.springframework.format.FormatterRegistry;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Reads instants in parameters as strictly as in JSON: never from milliseconds. */
@Component
class StrictParameters implements WebMvcConfigurer {
  @Override
  public void addFormatters(FormatterRegistry registry) {
    registry.addConverter(String.class, Instant.class, Instant::parse);
  }
}
