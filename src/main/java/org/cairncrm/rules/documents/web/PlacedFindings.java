package org.cairncrm.rules.documents.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cairncrm.rules.DocumentFault;
import org.cairncrm.rules.documents.DocumentEditor;
import org.cairncrm.shared.KnownTexts;

/** The faults of a document by the part that each concerns. */
public record PlacedFindings(List<Finding> all) {
  /**
   * A fault or warning.
   *
   * @param at the JSON pointer of the value
   */
  public record Finding(String at, String message) {}

  /** The findings of a text, with their messages in the language of the page. */
  public static PlacedFindings of(DocumentEditor editor, String text, List<DocumentFault> faults) {
    List<String> places = editor.pointers(text, faults);
    List<Finding> all = new ArrayList<>();
    for (int i = 0; i < faults.size(); i++) {
      all.add(new Finding(places.get(i), KnownTexts.ofPage(faults.get(i).message())));
    }
    return new PlacedFindings(List.copyOf(all));
  }

  /** The number of faults of a part and of everything in it. */
  public int within(String at) {
    return (int) all.stream().filter(finding -> isWithin(finding.at(), at)).count();
  }

  /** The faults of a value and of everything in it. */
  public List<String> of(String at) {
    return all.stream()
        .filter(finding -> isWithin(finding.at(), at))
        .map(Finding::message)
        .toList();
  }

  /** The faults of a part that concern none of these values in it. */
  public List<String> besides(String at, Set<String> values) {
    return all.stream()
        .filter(finding -> isWithin(finding.at(), at))
        .filter(finding -> values.stream().noneMatch(value -> isWithin(finding.at(), value)))
        .map(Finding::message)
        .toList();
  }

  private static boolean isWithin(String place, String at) {
    return place.equals(at) || place.startsWith(at + "/");
  }
}
