package org.cairncrm.console.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cairncrm.customers.Customer;
import org.cairncrm.customers.ProfileVersion;
import org.jspecify.annotations.Nullable;

/**
 * The changes that others saved while a profile was being edited, merged into the form. Fields that
 * only others changed take the saved value. Fields that both changed keep the entered value.
 *
 * @param last the version that is saved now
 * @param differences the fields that others changed meanwhile
 * @param merged the form to continue with; saving it replaces the version that is saved now
 */
record EditConflict(ProfileVersion last, List<Difference> differences, CustomerDraft merged) {

  /**
   * A field that others changed.
   *
   * @param field its name in the form
   * @param before the value when the form was opened
   * @param now the saved value
   * @param typed the entered value; null if the field was not changed here, so that {@code now}
   *     stays
   */
  record Difference(String field, String before, String now, @Nullable String typed) {}

  /**
   * @param opened the version that the form was opened with
   * @param last the version that is saved now
   */
  static EditConflict of(
      Customer now, ProfileVersion opened, ProfileVersion last, CustomerDraft typed) {
    var before = CustomerDraft.of(opened.profile(), opened.version());
    var saved = CustomerDraft.of(now);
    var merge = new Merge();
    var merged =
        new CustomerDraft(
            merge.text("name", before.name(), saved.name(), typed.name()),
            merge.value("language", before.language(), saved.language(), typed.language()),
            merge.text("country", before.country(), saved.country(), typed.country()),
            merge.text("city", before.city(), saved.city(), typed.city()),
            merge.text("emails", before.emails(), saved.emails(), typed.emails()),
            merge.text("phones", before.phones(), saved.phones(), typed.phones()),
            merge.text(
                "accountManager",
                before.accountManager(),
                saved.accountManager(),
                typed.accountManager()),
            now.version());
    return new EditConflict(last, List.copyOf(merge.differences), merged);
  }

  private static final class Merge {
    private final List<Difference> differences = new ArrayList<>();

    String text(
        String field, @Nullable String before, @Nullable String now, @Nullable String typed) {
      return Objects.requireNonNull(value(field, plain(before), plain(now), plain(typed)));
    }

    <T> @Nullable T value(String field, @Nullable T before, @Nullable T now, @Nullable T typed) {
      if (Objects.equals(before, now) || Objects.equals(now, typed)) {
        return typed;
      }
      boolean untouched = Objects.equals(before, typed);
      differences.add(
          new Difference(
              field,
              String.valueOf(before),
              String.valueOf(now),
              untouched ? null : String.valueOf(typed)));
      return untouched ? now : typed;
    }

    /** A text in one form for comparison: uniform line ends, and an empty text for null. */
    private static String plain(@Nullable String text) {
      return text == null ? "" : text.strip().replace("\r\n", "\n");
    }
  }
}
