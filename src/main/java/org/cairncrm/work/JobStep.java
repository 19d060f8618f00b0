package org.cairncrm.work;

import org.jspecify.annotations.Nullable;

/**
 * The outcome of a step.
 *
 * @param checkpoint the point from which the next step continues; null after the last step
 * @param done the amount of work done by all steps so far
 * @param total the amount of work in all; null while it is unknown
 * @param result JSON for people and programs to read; null to keep the previous result
 */
public record JobStep(
    @Nullable String checkpoint, long done, @Nullable Long total, @Nullable String result) {}
