package org.cairncrm.lists;

import java.util.List;
import java.util.UUID;
import org.cairncrm.access.Caller;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rows of a list that match, for a module that does something with all of them. */
@Component
public class MatchingRows {
  private final Lists lists;
  private final ListRows rows;
  private final Caller caller;

  MatchingRows(Lists lists, ListRows rows, Caller caller) {
    this.lists = lists;
    this.rows = rows;
    this.caller = caller;
  }

  /**
   * Checks what the caller asks of a list, and names the caller in place of {@code me}, so that it
   * means the same later.
   *
   * @throws NotFound when there is no such list
   * @throws Invalid naming every fault
   */
  public ListRequest checked(String list, ListRequest asked) {
    ListRequest named = asked.by(caller.person());
    lists.read(list, named);
    return named;
  }

  /**
   * The ids of the next rows, in their order. The request has been checked for somebody who may see
   * the list; whether the present caller may is not asked.
   *
   * @param after the last id so far; null for the first rows
   * @throws Invalid when the list has changed and no longer knows what was asked
   */
  public List<UUID> ids(String list, ListRequest checked, @Nullable UUID after, int most) {
    return rows.ids(lists.readUnchecked(list, checked), after, most);
  }
}
