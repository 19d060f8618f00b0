package org.cairncrm.shared.web;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Configures the web server with the limits of connections and forms. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
@EnableConfigurationProperties({ConnectionSettings.class, BodySettings.class})
class Connections implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
  private final ConnectionSettings connections;
  private final BodySettings bodies;
  private final AdmissionSettings admission;

  Connections(ConnectionSettings connections, BodySettings bodies, AdmissionSettings admission) {
    this.connections = connections;
    this.bodies = bodies;
    this.admission = admission;
  }

  @Override
  public void customize(TomcatServletWebServerFactory server) {
    server.setProtocol(LimitedHttp.class.getName());
    server.addConnectorCustomizers(
        connector -> {
          connector.setMaxPostSize(Math.toIntExact(bodies.form().toBytes()));
          if (connector.getProtocolHandler() instanceof LimitedHttp http) {
            http.limit(connections, admission.pause());
          }
        });
  }
}
