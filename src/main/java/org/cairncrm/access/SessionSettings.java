package org.cairncrm.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the duration of sessions.
 *
 * @param idle time without a request after which a session ends
 * @param longest time after which a session ends even if it is used
 */
@ConfigurationProperties("cairn.session")
record SessionSettings(@DefaultValue("8h") Duration idle, @DefaultValue("12h") Duration longest) {
  SessionSettings {
    if (idle.toSeconds() < 1 || longest.toSeconds() < 1) {
      throw new IllegalArgumentException(
          "cairn.session.idle and cairn.session.longest must be a second or more, such as 8h");
    }
  }
}
