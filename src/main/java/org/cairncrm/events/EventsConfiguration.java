package org.cairncrm.events;

import org.jooq.DSLContext;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EventSettings.class)
class EventsConfiguration {
  @Bean
  DatabaseClock databaseClock(DSLContext sql) {
    return new DatabaseClock(sql);
  }
}
