package walls.fallen.till;

import org.cairncrm.events.CustomerEvent;
import walls.fallen.shop.db.Tables;
import walls.fallen.shop.web.ShopPages;

/** Reads another module's table, calls its inner type, and listens without saying so. */
public class Till {
  String peek() {
    return Tables.SALE + Tables.class.getName() + ShopPages.front();
  }

  void on(CustomerEvent event) {}
}
