package org.cairncrm.access;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Prints a link for the first administrator's password at each start, as long as no administrator
 * can sign in.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class FirstAdministrator implements ApplicationRunner {
  private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
  private static final String USERNAME = "admin";

  private final People people;
  private final PasswordLinks links;
  private final Environment environment;

  FirstAdministrator(People people, PasswordLinks links, Environment environment) {
    this.people = people;
    this.links = links;
    this.environment = environment;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (people.administered()) {
      return;
    }
    if (people.find(USERNAME) == null) {
      people.create(USERNAME, "Administrator", null, Role.ADMIN, null);
    }
    LOG.info(
        "No administrator can sign in yet. Set the password of '{}' within 24 hours:"
            + " http://localhost:{}{}",
        USERNAME,
        environment.getProperty("local.server.port", "8080"),
        links.issue(USERNAME).text());
  }
}
