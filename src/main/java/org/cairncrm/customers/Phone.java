package org.cairncrm.customers;

import org.jspecify.annotations.Nullable;

/**
 * A phone number as stored.
 *
 * @param number in E.164, such as {@code +48601234567}
 * @param note the remark or extension beside it, such as {@code ext. 12}
 */
record Phone(String number, @Nullable String note) {
  /** The number and its note in one text, which is read back as the same two. */
  String text() {
    return note == null ? number : number + " " + note;
  }

  /** Both notes, if the same number was given twice. */
  Phone and(Phone same) {
    if (note == null || note.equals(same.note)) {
      return same;
    }
    return same.note == null ? this : new Phone(number, note + ", " + same.note);
  }
}
