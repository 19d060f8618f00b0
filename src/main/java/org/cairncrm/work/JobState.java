package org.cairncrm.work;

import org.jspecify.annotations.Nullable;

/**
 * The state of a job before its next step.
 *
 * @param parameters the JSON with which the job was started
 * @param checkpoint the checkpoint of the last step; null before the first step
 * @param done the amount of work done, in the job's own units
 * @param result the result so far, as JSON from the last step
 */
public record JobState(
    String parameters, @Nullable String checkpoint, long done, @Nullable String result) {}
