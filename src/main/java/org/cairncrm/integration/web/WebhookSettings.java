package org.cairncrm.integration.web;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What senders of events are told when they ask for permission.
 *
 * @param origins the senders that may deliver; {@code *} for all of them
 * @param rate the most requests a minute that one may send; 0 for as many as it asks for
 */
@ConfigurationProperties("cairn.webhooks")
record WebhookSettings(@DefaultValue("*") List<String> origins, @DefaultValue("0") int rate) {
  boolean allows(String origin) {
    return origins.contains("*") || origins.contains(origin);
  }
}
