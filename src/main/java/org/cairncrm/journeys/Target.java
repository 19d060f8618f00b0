package org.cairncrm.journeys;

import org.cairncrm.shared.Language;

/** A stage or an exit, to which ways lead. */
sealed interface Target permits Stage, Exit {
  /** The stable name. */
  String name();

  String title();

  /** The title in this language, or else as it is written. */
  String title(Language language);

  /** The title for people: in the language of the page that is being written. */
  default String shownTitle() {
    return title(Language.ofPage());
  }
}
