package org.cairncrm.journeys.web;

/** A value to choose from in the panel of a map. */
record PanelChoice(String value, String label, boolean chosen) {}
