package org.cairncrm.shared.web;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Lets an answer leave in few writes: a page of a history would need five of Tomcat's usual ones.
 */
@Component
class Connections implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
  private static final String WRITE_BUFFER = String.valueOf(1 << 16);

  @Override
  public void customize(TomcatServletWebServerFactory server) {
    server.addConnectorCustomizers(
        connector -> connector.setProperty("socket.appWriteBufSize", WRITE_BUFFER));
  }
}
