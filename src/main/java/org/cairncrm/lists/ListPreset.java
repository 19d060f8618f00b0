package org.cairncrm.lists;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A view that a list always has.
 *
 * @param key its name in addresses, such as {@code mine}
 * @param title the key of its title in the message files
 * @param filters as in an address
 * @param sort as in an address; null for the usual order
 */
public record ListPreset(String key, String title, List<String> filters, @Nullable String sort) {
  /** What an address of this view asks for. */
  public ListRequest request() {
    return new ListRequest(filters, sort, null, null);
  }
}
