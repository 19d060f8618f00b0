package org.cairncrm.lists;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cairncrm.shared.Actor;
import org.jspecify.annotations.Nullable;

/**
 * A view of a list that somebody saved.
 *
 * @param filter as in an address
 * @param sort as in an address; null for the usual order
 * @param columns as in an address; null for those that are shown at first
 * @param query the words to search for; null for none
 * @param shared whether everybody who may see the list sees the view
 */
public record SavedView(
    UUID id,
    String list,
    String title,
    List<String> filter,
    @Nullable String sort,
    @Nullable String columns,
    @Nullable String query,
    boolean shared,
    Actor createdBy,
    Instant changedAt,
    int version) {
  /** What an address of this view asks for. */
  public ListRequest request() {
    return new ListRequest(filter, sort, columns, query);
  }
}
