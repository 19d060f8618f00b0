package org.cairncrm.store;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/**
 * Starts the embedded server if no other database is configured, after all properties are known and
 * before the first bean. The server starts in the background, and Spring Boot finds its address as
 * a bean. It is the first disposable bean to be registered, and therefore the last to be destroyed.
 * A {@link StoreCommand} runs here instead of a start.
 */
final class StoreStart implements ApplicationListener<ApplicationPreparedEvent> {
  private static final String URL = "spring.datasource.url";
  private static final String USER = "spring.datasource.username";
  private static final String PASSWORD = "spring.datasource.password";
  private static final String LISTEN = "server.address";

  @Override
  public void onApplicationEvent(ApplicationPreparedEvent event) {
    ConfigurableEnvironment environment = event.getApplicationContext().getEnvironment();
    Optional<StoreCommand> command =
        StoreCommand.in(new DefaultApplicationArguments(event.getArgs()));
    String configured = environment.getProperty(URL);
    if (command.isPresent()) {
      if (StringUtils.hasText(configured)) {
        command
            .get()
            .run(
                new Address(
                    configured, environment.getProperty(USER), environment.getProperty(PASSWORD)));
      } else {
        run(command.get(), StoreSettings.in(environment));
      }
      throw new SpringApplication.AbandonedRunException(event.getApplicationContext());
    }
    if (!StringUtils.hasText(configured)) {
      embed(
          environment, (DefaultListableBeanFactory) event.getApplicationContext().getBeanFactory());
    }
  }

  private static void embed(ConfigurableEnvironment environment, DefaultListableBeanFactory beans) {
    StartingServer server = new StartingServer(StoreSettings.in(environment));
    Map<String, Object> properties = new HashMap<>();
    properties.put("cairn.store.embedded", true);
    if (!environment.containsProperty(LISTEN)) {
      // a store for evaluation, whose users may have well-known passwords
      properties.put(LISTEN, "127.0.0.1");
    }
    environment.getPropertySources().addFirst(new MapPropertySource("embeddedStore", properties));
    beans.registerSingleton("embeddedStore", server);
    beans.registerDisposableBean("embeddedStore", server::close);
  }

  /**
   * Runs a command. A backup uses the server of a running Cairn if there is one; every other
   * command starts a server of its own.
   */
  private static void run(StoreCommand command, StoreSettings settings) {
    Optional<Address> running =
        command instanceof StoreCommand.TakeBackup
            ? EmbeddedServer.running(settings)
            : Optional.empty();
    if (running.isPresent()) {
      command.run(running.get());
      return;
    }
    try (EmbeddedServer server = EmbeddedServer.start(settings)) {
      command.run(server.address());
    } catch (IOException failed) {
      throw new StoreRefused(
          "The data in %s could not be let go of: %s".formatted(settings.directory(), failed),
          "What was asked for is done.",
          failed);
    }
  }
}
