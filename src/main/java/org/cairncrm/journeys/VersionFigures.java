package org.cairncrm.journeys;

import java.time.Instant;
import java.util.List;

/**
 * The figures of the runs that follow one version of a journey, or followed it when they ended.
 *
 * @param live whether it is the version in force
 * @param stages the stages of the version in their order, for customers who came within the period
 */
public record VersionFigures(
    int version, Instant publishedAt, boolean live, List<StageTraffic> stages) {}
