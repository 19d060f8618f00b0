package org.cairncrm.integration.web;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings for the webhook handshake.
 *
 * @param origins the senders that may deliver; {@code *} for all
 * @param rate the maximum number of requests a minute for a sender; 0 for as many as it asks for
 */
@ConfigurationProperties("cairn.webhooks")
record WebhookSettings(@DefaultValue("*") List<String> origins, @DefaultValue("0") int rate) {
  boolean allows(String origin) {
    return origins.contains("*") || origins.contains(origin);
  }
}
