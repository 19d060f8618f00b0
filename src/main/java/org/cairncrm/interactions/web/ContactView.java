package org.cairncrm.interactions.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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
import org.cairncrm.shared.PageRequest;
import org.cairncrm.shell.CustomerNames;
import org.cairncrm.shell.OrderNames;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Reads everything that the page of a contact shows. */
@Component
class ContactView {
  private static final int EVENTS = 100;
  private static final int VERSIONS = 50;

  private final Interactions interactions;
  private final Attachments attachments;
  private final OrderNames orderNames;
  private final History history;
  private final CustomerNames names;
  private final Caller caller;

  ContactView(
      Interactions interactions,
      Attachments attachments,
      OrderNames orderNames,
      History history,
      CustomerNames names,
      Caller caller) {
    this.interactions = interactions;
    this.attachments = attachments;
    this.orderNames = orderNames;
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
    if (!caller.may(OrderPermissions.READ)) {
      return Map.of();
    }
    List<UUID> named =
        Stream.concat(
                Stream.ofNullable(contact.order()),
                earlier.stream().map(EarlierVersion::order).flatMap(Stream::ofNullable))
            .map(OrderId::value)
            .distinct()
            .toList();
    return orderNames.of(named).entrySet().stream()
        .collect(
            Collectors.toMap(
                order -> new OrderId(order.getKey()), order -> order.getValue().number()));
  }

  /** The events about the contact; empty if nothing followed from it. */
  private List<TimelineEntry> events(Interaction contact) {
    if (!caller.may(HistoryPermissions.READ)) {
      return List.of();
    }
    List<TimelineEntry> events =
        history
            .about(
                contact.customer(),
                "interaction",
                contact.id().toString(),
                PageRequest.first(EVENTS))
            .items();
    return events.size() == 1 && events.getFirst().followed().isEmpty() ? List.of() : events;
  }
}
