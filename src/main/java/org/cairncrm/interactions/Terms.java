package org.cairncrm.interactions;

import java.util.Set;
import org.cairncrm.shared.words.WordForms;
import org.jspecify.annotations.Nullable;

/** The terms of a contact: all forms of all words that were said. */
final class Terms {
  private Terms() {}

  static String[] of(String subject, @Nullable String body, WordForms forms) {
    Set<String> terms = forms.of(body == null ? subject : subject + "\n" + body);
    return terms.toArray(String[]::new);
  }
}
