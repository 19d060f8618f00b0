package org.cairncrm.events;

import java.time.Instant;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({EventSettings.class, ClockSettings.class})
class EventsConfiguration {
  @Bean
  static BeanPostProcessor flushingDataSource() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source && name.equals("dataSource")
            ? new FlushingDataSource(source)
            : bean;
      }
    };
  }

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
