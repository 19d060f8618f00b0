package org.cairncrm.journeys;

import java.util.List;

/**
 * What is planned for a customer in a stage.
 *
 * @param touchpoints each with how often it happened since the customer came
 * @param next the ways that lead on, in the order of the map
 */
record StagePlan(List<TouchpointFigures> touchpoints, List<NextWay> next) {}
