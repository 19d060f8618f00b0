package org.cairncrm.interactions;

/**
 * What the recording of a contact came to.
 *
 * @param created false when that source had told of it before, and nothing was done
 */
public record Recording(Interaction interaction, boolean created) {}
