package org.cairncrm.shell;

import java.util.Collection;
import java.util.Map;
import org.cairncrm.shared.CustomerId;

/**
 * The names of customers, for the cards, tiles and lists of modules that know customers only by
 * their ids.
 */
public interface CustomerNames {
  /** The names of these customers, read in one statement. Unknown customers are left out. */
  Map<CustomerId, String> of(Collection<CustomerId> customers);
}
