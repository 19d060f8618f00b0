package org.cairncrm.events;

import java.time.Clock;
import org.jooq.DSLContext;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EventSettings.class)
class EventsConfiguration {
  @Bean
  @ConditionalOnMissingBean(Clock.class)
  DatabaseClock clock(DSLContext sql) {
    return new DatabaseClock(sql);
  }
}
