package org.cairncrm.integration.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A condition for the rows of a record. All given parts must hold.
 *
 * @param is the cell must be one of these
 * @param isNot the cell must be none of these
 * @param present whether the cell must have content, or must be empty
 */
record RowCondition(
    String column,
    List<String> is,
    List<String> isNot,
    @Nullable String startsWith,
    @Nullable String doesNotStartWith,
    @Nullable Boolean present) {

  boolean holds(Row row) {
    String cell = row.cell(column);
    String text = cell == null ? "" : cell;
    return (is.isEmpty() || is.contains(text))
        && !isNot.contains(text)
        && (startsWith == null || text.startsWith(startsWith))
        && (doesNotStartWith == null || !text.startsWith(doesNotStartWith))
        && (present == null || present == (cell != null));
  }
}
