package org.cairncrm.integration.imports;

import org.cairncrm.shared.SpreadsheetCell;

/** How formula cells, such as {@code =HYPERLINK(…)}, are written to a file of rejected rows. */
public enum Formulas {
  /** Unchanged, so that the rows can be imported again. */
  AS_SENT,

  /** With a leading apostrophe, so that a spreadsheet shows them as text. */
  ESCAPED;

  String cell(String text) {
    return this == ESCAPED ? SpreadsheetCell.safe(text) : text;
  }
}
