package org.cairncrm.notifications;

import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings for messages to customers.
 *
 * @param sender the address from which mail is sent and to which customers reply; ASCII only
 * @param senderName the signature of the mail
 * @param historicalAfter messages are not sent for a fact that was older than this when it was
 *     recorded
 */
@ConfigurationProperties("cairn.notifications")
record NotificationSettings(
    @DefaultValue("hello@localhost") String sender,
    @DefaultValue("Cairn") String senderName,
    @DefaultValue("2d") Duration historicalAfter) {
  private static final Pattern ADDRESS =
      Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*");
  private static final Pattern LINE = Pattern.compile("[^\\p{Cc}\\u2028\\u2029]*");

  NotificationSettings {
    if (!ADDRESS.matcher(sender).matches()) {
      throw new IllegalArgumentException(
          "cairn.notifications.sender must be one e-mail address in ASCII letters, such as"
              + " hello@shop.example; write a domain with other letters as xn--…");
    }
    if (senderName.isBlank() || !LINE.matcher(senderName).matches()) {
      throw new IllegalArgumentException(
          "cairn.notifications.sender-name must be one line of text, such as Corner Shop");
    }
  }
}
