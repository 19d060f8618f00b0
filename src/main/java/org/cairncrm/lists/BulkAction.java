package org.cairncrm.lists;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** A change that people make to many rows of a list. A module declares it as a bean. */
public interface BulkAction {
  /** The name of the list. */
  String list();

  /** The action in addresses, such as {@code assignment}. */
  String key();

  /** The permission that the change of one row needs. */
  String permission();

  /** The key of its title in the message files. */
  String title();

  /** What it asks for. */
  List<BulkField> fields();

  /**
   * Checks what was given.
   *
   * @throws Invalid naming every field at fault
   */
  void require(Map<String, String> values);

  /**
   * Changes one row, in a command of its own. It may be called again for the same run and row.
   *
   * @param run the id of the run
   * @return false if there is nothing to change
   * @throws Refusal when this row cannot be changed
   */
  boolean apply(UUID run, UUID row, Map<String, String> values);

  /**
   * How the change of a row would be undone, asked before the row is changed; null if it cannot be
   * undone.
   */
  default @Nullable BulkReversal reversal(UUID row, Map<String, String> values) {
    return null;
  }

  /** The key of the words beside the number of rows that it changed. */
  default String changedWords() {
    return "lists.changed";
  }

  /**
   * The address of the list of what a run made, such as tasks; null if it made nothing but changes
   * of the rows. The text of the link is the title's key with {@code .results}.
   */
  default @Nullable String results(UUID run) {
    return null;
  }
}
