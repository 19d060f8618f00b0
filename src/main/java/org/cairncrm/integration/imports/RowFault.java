package org.cairncrm.integration.imports;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * The reason why a row cannot be used.
 *
 * @param line the line of the file on which the row begins, from 1
 * @param column empty when no single column is at fault
 */
@Schema(name = "ImportFault")
public record RowFault(String file, long line, String column, String reason) {}
