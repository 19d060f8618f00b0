package org.cairncrm.customers;

import org.jspecify.annotations.Nullable;

/**
 * A phone number as stored.
 *
 * @param number in E.164, such as {@code +48601234567}
 * @param note a remark or extension, such as {@code ext. 12}
 */
record Phone(String number, @Nullable String note) {
  /** The number and its note as one text, which can be read back. */
  String text() {
    return note == null ? number : number + " " + note;
  }

  /** The number with both notes, for a number that was given twice. */
  Phone and(Phone same) {
    if (note == null || note.equals(same.note)) {
      return same;
    }
    return same.note == null ? this : new Phone(number, note + ", " + same.note);
  }
}
