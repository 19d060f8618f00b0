package org.cairncrm.rules;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The location of the declarations of facts.
 *
 * @param declarations a pattern of resources, such as {@code file:/etc/cairn/facts/*.yaml}
 */
@ConfigurationProperties("cairn.facts")
record FactSettings(@DefaultValue("classpath*:journey-maps/facts/*.yaml") String declarations) {}
