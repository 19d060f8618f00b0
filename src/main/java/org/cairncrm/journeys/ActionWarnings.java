package org.cairncrm.journeys;

import java.util.List;
import org.cairncrm.rules.documents.DocumentText;
import org.cairncrm.shared.EnumWord;

/** Warnings about actions of stages that nothing carries out, or whose tag may be misspelt. */
final class ActionWarnings {
  private final DocumentText text;
  private final JourneyMap map;
  private final ActionSupport support;

  ActionWarnings(DocumentText text, JourneyMap map, ActionSupport support) {
    this.text = text;
    this.map = map;
    this.support = support;
  }

  /** Adds every warning to the text. */
  void run() {
    for (int rank = 0; rank < map.stages().size(); rank++) {
      List<StageAction> actions = map.stages().get(rank).actions();
      for (int i = 0; i < actions.size(); i++) {
        check(actions.get(i), "/stages/" + rank + "/actions/" + i);
      }
    }
  }

  private void check(StageAction action, String at) {
    if (!support.includes(action.kind())) {
      text.warning(
          at + "/do",
          "Nothing in Cairn carries out this action yet. When it is due, the history of the"
              + " customer says so, and nothing is sent or granted");
      return;
    }
    String word = EnumWord.of(action.kind());
    String name = action.details().get(word);
    String nearest = name == null ? null : support.nearest(action.kind(), name);
    if (nearest != null) {
      text.warning(
          at + "/" + word,
          "There is no tag '%s' yet: the first customer creates it. Did you mean '%s'?"
              .formatted(name, nearest));
    }
  }
}
