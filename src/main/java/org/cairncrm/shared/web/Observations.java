package org.cairncrm.shared.web;

import io.micrometer.observation.ObservationRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Nobody observes each request: it took a seventh of the time of a short one. What there is to know
 * of requests, Tomcat counts by itself.
 */
@Configuration(proxyBeanMethods = false)
class Observations {
  @Bean
  ObservationRegistry observationRegistry() {
    return ObservationRegistry.NOOP;
  }
}
