package org.cairncrm.integration.imports;

/**
 * Why a row cannot be used.
 *
 * @param line of the file on which the row begins, from 1
 * @param column empty where no single column is at fault
 */
public record Fault(String file, long line, String column, String reason) {}
