package org.cairncrm.access;

import org.cairncrm.events.Sweeper;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** Sessions lie in the database, so that any instance answers any request. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(
    tableName = "access.session",
    cleanupCron = "-",
    maxInactiveIntervalInSeconds = 8 * 60 * 60)
class Sessions {
  private static final long BETWEEN_SWEEPS = 60_000_000_000L;

  @Bean
  static PostgreSqlJdbcIndexedSessionRepositoryCustomizer onConflict() {
    return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
  }

  /** Secure whenever the request is, HttpOnly always. */
  @Bean
  CookieSerializer sessionCookie() {
    var cookie = new DefaultCookieSerializer();
    cookie.setCookieName("cairn");
    cookie.setSameSite("Lax");
    return cookie;
  }

  /** {bcrypt}, with room for a successor: the hash says what made it. */
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
