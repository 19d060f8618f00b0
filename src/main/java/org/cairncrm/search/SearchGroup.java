package org.cairncrm.search;

import java.util.List;
import org.cairncrm.shell.MatchRank;

/**
 * What a search found of one kind.
 *
 * @param title the key of the kind's title in the message files
 * @param hits at least one, the best first
 */
public record SearchGroup(String kind, String title, String icon, List<NamedHit> hits) {
  MatchRank best() {
    return hits.getFirst().hit().match();
  }
}
