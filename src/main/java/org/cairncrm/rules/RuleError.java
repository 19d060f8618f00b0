package org.cairncrm.rules;

/**
 * What is wrong with a condition, and where.
 *
 * @param line from 1
 * @param column from 1
 */
public record RuleError(int line, int column, String message) {
  @Override
  public String toString() {
    return line + ":" + column + " " + message;
  }
}
