package org.cairncrm.integration.imports;

import org.jspecify.annotations.Nullable;

/** A row as a mapping sees it: its own columns, and those of the files it joins. */
interface Row {
  /** What stands in a column; null when nothing does, or there is no such column. */
  @Nullable String cell(String column);

  /** Why a column of a file that it joins is empty; null when that is not for lack of a row. */
  @Nullable String missingRow(String column);
}
