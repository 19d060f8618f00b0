package org.cairncrm.interactions.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairncrm.access.Role;
import org.cairncrm.home.HomeTile;
import org.cairncrm.home.HomeView;
import org.cairncrm.interactions.Interaction;
import org.cairncrm.interactions.InteractionPermissions;
import org.cairncrm.interactions.Interactions;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.shell.CustomerNames;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The tile with the contacts that wait for an answer, the longest waiting first. */
@Component
class WaitingTile implements HomeTile<WaitingTile.ContactsToAnswer> {
  private static final int SHOWN = 8;

  private final Interactions interactions;
  private final CustomerNames names;

  WaitingTile(Interactions interactions, CustomerNames names) {
    this.interactions = interactions;
    this.names = names;
  }

  @Override
  public String name() {
    return "contactsToAnswer";
  }

  @Override
  public Map<Role, Integer> places() {
    return Map.of(Role.AGENT, 10, Role.ACCOUNT_MANAGER, 20, Role.HEAD, 45);
  }

  @Override
  public String permission() {
    return InteractionPermissions.READ;
  }

  @Override
  public String template() {
    return "interactions/waiting-tile";
  }

  @Override
  public ContactsToAnswer content(HomeView view) {
    String manager = view.accountManager();
    List<Interaction> first = interactions.waiting(manager, PageRequest.first(SHOWN)).items();
    Map<CustomerId, String> named = names.of(first.stream().map(Interaction::customer).toList());
    return new ContactsToAnswer(
        first.stream().map(one -> ContactToAnswer.of(one, named.get(one.customer()))).toList(),
        interactions.waitingCount(manager));
  }

  /**
   * The contacts of customers that wait for an answer.
   *
   * @param contacts the longest waiting
   * @param count all of them
   */
  record ContactsToAnswer(List<ContactToAnswer> contacts, int count) {}

  /**
   * A contact that waits for an answer.
   *
   * @param customerName null if the customer is unknown
   * @param order null if it is about none
   */
  record ContactToAnswer(
      UUID id,
      CustomerId customerId,
      @Nullable String customerName,
      Channel channel,
      String subject,
      Instant at,
      @JsonIgnore @Nullable OrderId order) {
    static ContactToAnswer of(Interaction contact, @Nullable String name) {
      return new ContactToAnswer(
          contact.id(),
          contact.customer(),
          name,
          contact.channel(),
          contact.subject(),
          contact.at(),
          contact.order());
    }
  }
}
