package org.cairncrm.journeys;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The location from which journey maps are read at start.
 *
 * @param maps a pattern of resources, such as {@code file:/etc/cairn/journey-maps/*.yaml}; empty
 *     for none
 */
@ConfigurationProperties("cairn.journeys")
record MapSettings(@DefaultValue("") String maps) {}
