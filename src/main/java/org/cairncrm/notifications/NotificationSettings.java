package org.cairncrm.notifications;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How customers are written to.
 *
 * @param sender the address that mail comes from, and that customers answer to
 * @param senderName what signs it
 * @param historicalAfter a fact that was older than this when it was recorded speaks to nobody
 */
@ConfigurationProperties("cairn.notifications")
record NotificationSettings(
    @DefaultValue("hello@localhost") String sender,
    @DefaultValue("Cairn") String senderName,
    @DefaultValue("2d") Duration historicalAfter) {}
