package org.cairncrm.lists;

import java.util.Map;

/**
 * The action that undoes the change of a row.
 *
 * @param action the key of an action of the same list
 * @param values what that action is given
 * @param title what the rows get back, such as the name of a person, if people should read it;
 *     empty if all rows of a run are undone alike
 */
public record BulkReversal(String action, Map<String, String> values, String title) {
  public BulkReversal {
    values = Map.copyOf(values);
  }
}
