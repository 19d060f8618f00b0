package org.cairncrm.shell;

import java.util.List;

/**
 * One kind of things that the search finds, such as orders. A module declares it as a bean. A
 * search asks every source whose permission the caller has, so each answers within a few
 * milliseconds, from an index, whatever was typed.
 */
public interface SearchSource {
  /** Its word in JSON and in addresses, such as {@code orders}. */
  String kind();

  /** The key of its title in the message files. */
  String title();

  /** The name of its icon in templates. */
  String icon();

  /** The permission that shows what it finds. */
  String permission();

  /** The place among kinds that match equally well, the smallest first. */
  int place();

  /** The best matches, the best first. */
  List<SearchHit> find(SearchQuery query, int limit);
}
