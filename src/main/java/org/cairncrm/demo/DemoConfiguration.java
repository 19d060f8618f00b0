package org.cairncrm.demo;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.PropertySource;

@Configuration(proxyBeanMethods = false)
@ConditionalOnDemo
@PropertySource("classpath:demo.properties")
class DemoConfiguration {
  @Bean
  @Primary
  StoryClock storyClock(@Qualifier("databaseClock") Clock real) {
    return new StoryClock(real);
  }
}
