package org.cairncrm.rules;

/**
 * An error of a condition, with its place.
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
