package org.cairncrm.lists;

/** Why rows could not be changed, and how many. */
public record BulkRefusal(String reason, int rows) {}
