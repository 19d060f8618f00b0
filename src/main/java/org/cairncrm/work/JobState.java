package org.cairncrm.work;

import org.jspecify.annotations.Nullable;

/**
 * Where a job stands before its next step.
 *
 * @param parameters JSON, as it was started with
 * @param checkpoint what the last step left; null before the first one
 * @param done how much is done, in the job's own units
 * @param result what the last step left as the result so far, JSON
 */
public record JobState(
    String parameters, @Nullable String checkpoint, long done, @Nullable String result) {}
