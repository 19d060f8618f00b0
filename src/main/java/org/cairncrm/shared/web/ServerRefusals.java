package org.cairncrm.shared.web;

import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Adds two valves to the server: {@link UnreadableRequests} answers requests that no filter sees,
 * and {@link BodyDrain} reads the rest of a rejected body.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class ServerRefusals implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {
  private final ConnectionSettings settings;

  ServerRefusals(ConnectionSettings settings) {
    this.settings = settings;
  }

  @Override
  public void customize(ConfigurableTomcatWebServerFactory server) {
    server.addContextCustomizers(
        context -> {
          if (context.getParent() instanceof StandardHost host) {
            host.setErrorReportValveClass("");
            host.getPipeline().addValve(new BodyDrain(settings.swallow()));
            host.getPipeline().addValve(new UnreadableRequests());
          }
        });
  }
}
