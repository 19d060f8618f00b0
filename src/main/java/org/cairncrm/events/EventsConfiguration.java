package org.cairncrm.events;

import java.time.Instant;
import org.jooq.DSLContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({EventSettings.class, ClockSettings.class})
class EventsConfiguration {
  @Bean
  DatabaseClock databaseClock(
      DSLContext sql, ClockSettings settings, ObjectProvider<ClockSetBack> setBack) {
    return new DatabaseClock(
        () -> sql.fetchSingle("select clock_timestamp()").into(Instant.class),
        System::nanoTime,
        settings,
        setBack);
  }
}
