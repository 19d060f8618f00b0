package org.cairncrm.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the audit trail is kept.
 *
 * @param keep how long an entry is kept
 */
@ConfigurationProperties("cairn.audit")
record AuditSettings(@DefaultValue("730d") Duration keep) {}
