package org.cairncrm.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application on a free port and a database of its own, with a {@link TestClock} that
 * stands still and nobody at work in the background: a test lets what is due happen with {@code
 * Worker.sweep()}. The map of online purchases and the loyalty programme of the demo are in force.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("database")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(
    classes = {org.cairncrm.Cairn.class, CairnTest.Fixtures.class},
    initializers = CairnTest.OwnDatabase.class)
public @interface CairnTest {
  /** Gives each application context a database of its own. */
  class OwnDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
      TestPropertyValues.of(
              "spring.datasource.url=" + TestDatabase.fresh(),
              "cairn.work.background=false",
              // a test that sweeps would otherwise score the customers of all others
              "cairn.segments.nightly=false",
              "cairn.journeys.maps=classpath*:journey-maps/online-purchase.yaml",
              "cairn.loyalty.programmes=classpath*:loyalty-programmes/*.yaml",
              "cairn.loyalty.check-books-every=0s",
              "cairn.documents.publish-files=true")
          .applyTo(context);
    }
  }

  /** What tests replace. */
  @org.springframework.boot.test.context.TestConfiguration(proxyBeanMethods = false)
  class Fixtures {
    @org.springframework.context.annotation.Bean
    @org.springframework.context.annotation.Primary
    TestClock testClock() {
      return new TestClock();
    }

    /** The hundreds of people who sign in have no time for as many rounds as in production. */
    @org.springframework.context.annotation.Bean
    @org.springframework.context.annotation.Primary
    PasswordEncoder fewRounds() {
      return new DelegatingPasswordEncoder(
          "bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(4)));
    }

    @org.springframework.context.annotation.Bean
    Regulars regulars(
        org.cairncrm.customers.Customers customers, org.cairncrm.orders.Orders orders) {
      return new Regulars(customers, orders);
    }

    @org.springframework.context.annotation.Bean
    Callers callers(org.springframework.context.ApplicationContext context) {
      return new Callers(context);
    }
  }
}
