package org.cairncrm.work;

import org.jspecify.annotations.Nullable;

/**
 * What a step did.
 *
 * @param checkpoint where the next step goes on; null when this was the last one
 * @param done how much is done in all
 * @param total how much there is to do; null while nobody knows
 * @param result JSON for people and programs to read; null to leave what is there
 */
public record JobStep(
    @Nullable String checkpoint, long done, @Nullable Long total, @Nullable String result) {}
