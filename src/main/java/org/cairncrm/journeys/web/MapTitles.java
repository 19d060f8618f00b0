package org.cairncrm.journeys.web;

import org.cairncrm.journeys.Journeys;
import org.cairncrm.rules.documents.DocumentEditor;
import org.cairncrm.rules.documents.Draft;
import org.cairncrm.shared.Invalid;
import org.springframework.stereotype.Component;

/** The titles of drafts in the language of the page. */
@Component
class MapTitles {
  private final DocumentEditor editor;

  MapTitles(Journeys journeys) {
    this.editor = journeys.maps().editor();
  }

  /** The draft with its title in the language of the page, if its text has one. */
  Draft of(Draft draft) {
    return draft.titled(of(draft.text(), draft.title()));
  }

  /** The title of a text in the language of the page; the other one if it cannot be read. */
  String of(String text, String otherwise) {
    try {
      String title = ComparedMaps.title(editor.json(text));
      return title.isEmpty() ? otherwise : title;
    } catch (Invalid unreadable) {
      return otherwise;
    }
  }
}
