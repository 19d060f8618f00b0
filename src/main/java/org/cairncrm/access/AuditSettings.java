package org.cairncrm.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the audit trail.
 *
 * @param keep the retention period of an entry
 */
@ConfigurationProperties("cairn.audit")
record AuditSettings(@DefaultValue("730d") Duration keep) {}
