package org.cairncrm.integration.imports;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How imports work.
 *
 * @param mappings where the mappings are kept
 * @param together how many customers are applied at once
 * @param step how long a step of the background job takes
 * @param largestUnpacked how large a gzip file may become
 */
@ConfigurationProperties("cairn.imports")
record ImportSettings(
    @DefaultValue("classpath*:import-mappings/*.yaml") String mappings,
    @DefaultValue("4") int together,
    @DefaultValue("2s") Duration step,
    @DefaultValue("10GB") DataSize largestUnpacked) {}
