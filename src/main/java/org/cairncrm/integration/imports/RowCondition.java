package org.cairncrm.integration.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which rows a record is made of. Of what is given, all must hold.
 *
 * @param is the cell is one of these
 * @param isNot it is none of these
 * @param present whether there must be something in it, or nothing
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
