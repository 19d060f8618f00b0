package org.cairncrm.shared.web;

import io.micrometer.observation.ObservationRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Disables the observation of single requests, which took a seventh of the time of a short request.
 * Tomcat's own counters provide the metrics of requests.
 */
@Configuration(proxyBeanMethods = false)
class Observations {
  @Bean
  ObservationRegistry observationRegistry() {
    return ObservationRegistry.NOOP;
  }
}
