package org.cairncrm.loyalty;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of loyalty.
 *
 * @param programmes a pattern of resources, such as {@code file:/etc/cairn/loyalty/*.yaml}; empty
 *     for none
 * @param checkBooksEvery the time after which the books are checked again; zero for never
 */
@ConfigurationProperties("cairn.loyalty")
record ProgrammeSettings(
    @DefaultValue("") String programmes, @DefaultValue("1h") Duration checkBooksEvery) {}
