package org.cairncrm.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long people stay signed in.
 *
 * @param idle after which a session without a request ends
 * @param longest after which a session ends however much it is used
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
