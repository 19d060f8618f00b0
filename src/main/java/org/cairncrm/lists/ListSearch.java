package org.cairncrm.lists;

import java.util.UUID;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.jooq.Condition;

/** The search by words within a list. */
public interface ListSearch {
  /** The rows with these words. */
  Condition matches(String words);

  /** The rows with these words, the best first, for a list that has no other filter and order. */
  Page<UUID> ranked(String words, PageRequest page);
}
