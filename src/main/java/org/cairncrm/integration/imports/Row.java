package org.cairncrm.integration.imports;

import org.jspecify.annotations.Nullable;

/** A row as a mapping sees it, with its own columns and those of the files it joins. */
interface Row {
  /** The content of a column; null when the cell is empty or there is no such column. */
  @Nullable String cell(String column);

  /** The reason why a column of a joined file is empty; null unless the joined row is missing. */
  @Nullable String missingRow(String column);
}
