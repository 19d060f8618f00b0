package org.cairncrm.shared.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Reads {@code cairn.proxies}, the proxies in front of Cairn: see docs/operations.md. */
@Component
class ProxyConfiguration implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
  private static final String SETTING = "cairn.proxies";

  private final String networks;

  ProxyConfiguration(@Value("${" + SETTING + ":}") String networks) {
    this.networks = networks;
  }

  @Override
  public void customize(TomcatServletWebServerFactory server) {
    try {
      server.addEngineValves(new ForwardedHeaders(TrustedProxies.of(networks)));
    } catch (IllegalArgumentException fault) {
      throw new InvalidConfigurationPropertyValueException(
          SETTING,
          networks,
          "it must be a list of addresses and CIDR ranges such as 10.0.0.0/8, 127.0.0.1: "
              + fault.getMessage());
    }
  }
}
