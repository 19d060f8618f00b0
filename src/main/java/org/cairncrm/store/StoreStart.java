package org.cairncrm.store;

import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/**
 * Starts the embedded server when no other is configured: after all properties are known and before
 * the first bean, so that whatever wants a database finds its address where it always looks. The
 * server is the first thing that the context is told to destroy, and therefore the last that it
 * does destroy.
 */
final class StoreStart implements ApplicationListener<ApplicationPreparedEvent> {
  private static final String URL = "spring.datasource.url";

  @Override
  public void onApplicationEvent(ApplicationPreparedEvent event) {
    ConfigurableEnvironment environment = event.getApplicationContext().getEnvironment();
    if (StringUtils.hasText(environment.getProperty(URL))) {
      return;
    }
    EmbeddedServer server = EmbeddedServer.start(StoreSettings.in(environment));
    Address address = server.address();
    environment
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "embeddedStore",
                Map.of(
                    URL,
                    address.url(),
                    "spring.datasource.username",
                    Objects.requireNonNull(address.user()),
                    "spring.datasource.password",
                    Objects.requireNonNull(address.password()),
                    "cairn.store.embedded",
                    true)));
    ((DefaultListableBeanFactory) event.getApplicationContext().getBeanFactory())
        .registerDisposableBean("embeddedStore", server::close);
  }
}
