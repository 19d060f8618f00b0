package org.cairncrm.integration.imports;

/**
 * A value that is not used, because an earlier row with the same id has another one.
 *
 * @param line of the file on which the row begins, from 1
 * @param column that has the value
 * @param reason both values, and the line of the one that is used
 */
public record Difference(String file, long line, String column, String reason) {}
