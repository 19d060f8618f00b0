package org.cairncrm.interactions.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.cairncrm.access.Caller;
import org.cairncrm.attachments.Attachments;
import org.cairncrm.history.History;
import org.cairncrm.history.HistoryPermissions;
import org.cairncrm.history.TimelineEntry;
import org.cairncrm.interactions.EarlierVersion;
import org.cairncrm.interactions.Interaction;
import org.cairncrm.interactions.Interactions;
import org.cairncrm.orders.OrderId;
import org.cairncrm.orders.OrderPermissions;
import org.cairncrm.orders.Orders;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.shell.CustomerNames;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Reads everything that the page of a contact shows. */
@Component
class ContactView {
  private static final int EVENTS = 100;
  private static final int VERSIONS = 50;

  private final Interactions interactions;
  private final Attachments attachments;
  private final Orders orders;
  private final History history;
  private final CustomerNames names;
  private final Caller caller;

  ContactView(
      Interactions interactions,
      Attachments attachments,
      Orders orders,
      History history,
      CustomerNames names,
      Caller caller) {
    this.interactions = interactions;
    this.attachments = attachments;
    this.orders = orders;
    this.history = history;
    this.names = names;
    this.caller = caller;
  }

  void show(Model model, Interaction contact) {
    List<EarlierVersion> earlier =
        interactions.earlier(contact.id(), PageRequest.first(VERSIONS)).items();
    model.addAttribute("contact", contact);
    model.addAttribute("earlier", earlier);
    model.addAttribute("orders", orders(contact, earlier));
    model.addAttribute("customer", names.of(List.of(contact.customer())).get(contact.customer()));
    model.addAttribute("files", attachments.of(Interactions.OWNER, contact.id()));
    model.addAttribute("events", events(contact));
  }

  /** The numbers of the orders that the contact is or was about, by id. */
  private Map<OrderId, String> orders(Interaction contact, List<EarlierVersion> earlier) {
    Map<OrderId, String> numbers = new HashMap<>();
    if (caller.may(OrderPermissions.READ)) {
      Stream.concat(Stream.of(contact.order()), earlier.stream().map(EarlierVersion::order))
          .filter(Objects::nonNull)
          .distinct()
          .forEach(order -> numbers.put(order, orders.get(order).number()));
    }
    return numbers;
  }

  private List<TimelineEntry> events(Interaction contact) {
    return caller.may(HistoryPermissions.READ)
        ? history
            .about(
                contact.customer(),
                "interaction",
                contact.id().toString(),
                PageRequest.first(EVENTS))
            .items()
        : List.of();
  }
}
