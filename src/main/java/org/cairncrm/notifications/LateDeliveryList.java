package org.cairncrm.notifications;

import static org.cairncrm.notifications.db.Tables.LATE_DELIVERY;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.when;

import java.util.ArrayList;
import java.util.List;
import org.cairncrm.lists.ListColumn;
import org.cairncrm.lists.ListDefinition;
import org.cairncrm.lists.ListPreset;
import org.cairncrm.shared.EnumWord;
import org.jooq.Field;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The list of all late deliveries, also of those that have arrived since. */
@Configuration(proxyBeanMethods = false)
class LateDeliveryList {
  private static final Field<DelayOutcome> OUTCOME =
      when(LateDeliveries.INFORMED_FIRST, inline(DelayOutcome.INFORMED_FIRST.name()))
          .when(LateDeliveries.ASKED_FIRST, inline(DelayOutcome.ASKED_FIRST.name()))
          .otherwise(inline(DelayOutcome.NEITHER.name()))
          .convert(DelayOutcome.class, DelayOutcome::valueOf, DelayOutcome::name);

  @Bean
  ListDefinition listOfLateDeliveries() {
    return new ListDefinition(
        "late-deliveries",
        NotificationPermissions.READ,
        "notifications.list",
        "/late-deliveries",
        "/orders/{id}",
        "notifications",
        "package-check",
        LATE_DELIVERY,
        LATE_DELIVERY.ORDER_ID,
        LATE_DELIVERY.CUSTOMER_ID,
        null,
        "delayed",
        true,
        null,
        presets(),
        List.of(
            ListColumn.text("number", "notifications.column.order", LATE_DELIVERY.NUMBER).shown(),
            ListColumn.instant("delayed", "notifications.column.delayed", LATE_DELIVERY.DELAYED_AT)
                .shown(),
            ListColumn.text("carrier", "notifications.carrier", LATE_DELIVERY.CARRIER).shown(),
            ListColumn.word(
                    "outcome", "notifications.column.outcome", OUTCOME, "notifications.outcome.")
                .unsorted()
                .shown(),
            ListColumn.instant(
                    "informed", "notifications.column.informed", LATE_DELIVERY.INFORMED_AT)
                .shown(),
            ListColumn.word(
                "informedBy",
                "notifications.column.informed-by",
                LATE_DELIVERY.INFORMED_BY,
                "ui.channel."),
            ListColumn.instant("asked", "notifications.column.asked", LATE_DELIVERY.CONTACTED_AT)));
  }

  private static List<ListPreset> presets() {
    List<ListPreset> presets = new ArrayList<>();
    presets.add(new ListPreset("all", "ui.all", List.of(), null));
    for (DelayOutcome outcome : DelayOutcome.values()) {
      String word = EnumWord.of(outcome);
      presets.add(
          new ListPreset(
              word,
              "notifications.outcome." + outcome.name(),
              List.of("outcome:is:" + word),
              null));
    }
    return presets;
  }
}
