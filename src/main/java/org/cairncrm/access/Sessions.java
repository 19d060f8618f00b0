package org.cairncrm.access;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import org.cairncrm.events.Sweeper;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.SessionRepositoryFilter;

/** Stores sessions in the database, so that any instance can answer any request. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SessionSettings.class)
@EnableJdbcHttpSession(tableName = "access.session", cleanupCron = "-")
class Sessions {
  private static final long BETWEEN_SWEEPS = 60_000_000_000L;

  @Bean
  static PostgreSqlJdbcIndexedSessionRepositoryCustomizer onConflict() {
    return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
  }

  @Bean
  static SessionRepositoryCustomizer<JdbcIndexedSessionRepository> idleTimeAndIds(
      SessionSettings settings, SessionSecrets secrets) {
    return sessions -> {
      sessions.setDefaultMaxInactiveInterval(settings.idle());
      sessions.setSessionIdGenerator(secrets);
    };
  }

  /** Skips the session lookup for requests of systems, which have no session. */
  @Bean
  static FilterRegistrationBean<Filter> sessionsForPeople(
      @Qualifier("springSessionRepositoryFilter") Filter sessions) {
    var people =
        new FilterRegistrationBean<Filter>(
            (request, response, chain) -> {
              if (request instanceof HttpServletRequest http && Api.fromSystem(http)) {
                chain.doFilter(request, response);
              } else {
                sessions.doFilter(request, response, chain);
              }
            });
    people.setOrder(SessionRepositoryFilter.DEFAULT_ORDER);
    return people;
  }

  @Bean
  static FilterRegistrationBean<Filter> notForEverybody(
      @Qualifier("springSessionRepositoryFilter") Filter sessions) {
    var everybody = new FilterRegistrationBean<>(sessions);
    everybody.setEnabled(false);
    return everybody;
  }

  /**
   * Uses bcrypt. The prefix of a hash names its algorithm, so that bcrypt can be replaced later.
   */
  @Bean
  static PasswordEncoder passwordEncoder() {
    return PasswordEncoderFactories.createDelegatingPasswordEncoder();
  }

  @Bean
  Sweeper expiredSessions(JdbcIndexedSessionRepository sessions) {
    return new Sweeper() {
      private long last = System.nanoTime();

      @Override
      public synchronized boolean sweep() {
        if (System.nanoTime() - last > BETWEEN_SWEEPS) {
          last = System.nanoTime();
          sessions.cleanUpExpiredSessions();
        }
        return false;
      }
    };
  }
}
