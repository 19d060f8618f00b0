package org.cairncrm.loyalty;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The location from which loyalty programmes are read at start.
 *
 * @param programmes a pattern of resources, such as {@code file:/etc/cairn/loyalty/*.yaml}; empty
 *     for none
 */
@ConfigurationProperties("cairn.loyalty")
record ProgrammeSettings(@DefaultValue("") String programmes) {}
