package org.cairncrm.shell;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.cairncrm.shared.CustomerId;

/** The numbers of orders, for modules that know orders only by their ids. */
public interface OrderNames {
  /** The names of these orders, read in one statement. Unknown orders are left out. */
  Map<UUID, OrderName> of(Collection<UUID> orders);

  /**
   * @param customer who placed the order
   */
  record OrderName(String number, CustomerId customer) {}
}
