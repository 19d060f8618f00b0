package org.cairncrm.journeys;

/**
 * An action of a published map that no module carries out.
 *
 * @param stage the title of the stage
 * @param name the name of the action
 */
public record UnsupportedAction(String stage, String name, ActionKind kind) {}
