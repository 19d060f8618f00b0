package org.cairncrm.integration.imports;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The settings for imports.
 *
 * @param mappings the location of the stored mappings
 * @param together the number of customers that are applied in parallel
 * @param step the duration of a step of the background job
 * @param largestUnpacked the maximum size of an unpacked gzip file
 */
@ConfigurationProperties("cairn.imports")
record ImportSettings(
    @DefaultValue("classpath*:import-mappings/*.yaml") String mappings,
    @DefaultValue("4") int together,
    @DefaultValue("2s") Duration step,
    @DefaultValue("10GB") DataSize largestUnpacked) {}
