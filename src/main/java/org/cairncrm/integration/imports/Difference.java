package org.cairncrm.integration.imports;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A value that is not used, because an earlier row with the same id has another one.
 *
 * @param line the line of the file on which the row begins, from 1
 * @param column the column with the value
 * @param reason both values, and the line of the one that is used
 */
@Schema(name = "ImportDifference")
public record Difference(String file, long line, String column, String reason) {}
