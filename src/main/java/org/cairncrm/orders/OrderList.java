package org.cairncrm.orders;

import static org.cairncrm.orders.db.Tables.SALES_ORDER;

import java.util.ArrayList;
import java.util.List;
import org.cairncrm.lists.ListColumn;
import org.cairncrm.lists.ListDefinition;
import org.cairncrm.lists.ListPreset;
import org.cairncrm.shared.EnumWord;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The list of orders: at first the latest recorded, by an index that is kept anyway, since an index
 * of the time of purchase would add to the cost of placing each order.
 */
@Configuration(proxyBeanMethods = false)
class OrderList {
  @Bean
  ListDefinition listOfOrders() {
    return new ListDefinition(
        "orders",
        OrderPermissions.READ,
        "orders.list",
        "/orders",
        "/orders/{id}",
        "orders",
        "package",
        SALES_ORDER,
        SALES_ORDER.ORDER_ID,
        SALES_ORDER.CUSTOMER_ID,
        null,
        "number",
        true,
        null,
        presets(),
        List.of(
            ListColumn.text("number", "orders.order", SALES_ORDER.NUMBER)
                .orderedBy(SALES_ORDER.ORDER_ID)
                .unique()
                .shown(),
            ListColumn.word("status", "orders.status", SALES_ORDER.STATUS, "orders.status.")
                .shown(),
            // among the first five, which a phone shows
            ListColumn.instant("late", "orders.column.delayed", SALES_ORDER.DELAYED_AT).shown(),
            ListColumn.instant("placed", "orders.column.placed", SALES_ORDER.PLACED_AT).shown(),
            ListColumn.day("promised", "orders.promised", SALES_ORDER.PROMISED_ON).shown(),
            ListColumn.money("total", "orders.total", SALES_ORDER.TOTAL, SALES_ORDER.CURRENCY)
                .shown(),
            ListColumn.number("nth", "orders.column.nth", SALES_ORDER.NTH),
            ListColumn.word("channel", "orders.column.channel", SALES_ORDER.CHANNEL, "ui.channel."),
            ListColumn.text("source", "orders.column.source", SALES_ORDER.SOURCE)));
  }

  private static List<ListPreset> presets() {
    List<ListPreset> presets = new ArrayList<>();
    presets.add(new ListPreset("all", "ui.all", List.of(), null));
    presets.add(
        new ListPreset("late", "orders.filter.late", List.of("late:is-not-empty"), "-late"));
    for (OrderStatus status : OrderStatus.values()) {
      String word = EnumWord.of(status);
      presets.add(
          new ListPreset(word, "orders.filter." + word, List.of("status:is:" + word), null));
    }
    return presets;
  }
}
