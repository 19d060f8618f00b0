package org.cairncrm.customers;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairncrm.access.People;
import org.cairncrm.access.Person;
import org.cairncrm.lists.BulkAction;
import org.cairncrm.lists.BulkField;
import org.cairncrm.lists.BulkReversal;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hands customers over to an account manager. */
@Component
class AccountManagerAction implements BulkAction {
  private static final String MANAGER = "accountManager";

  /** In place of a username: the customer has no account manager any more. */
  private static final String NOBODY = "@nobody";

  private final Customers customers;
  private final People people;

  AccountManagerAction(Customers customers, People people) {
    this.customers = customers;
    this.people = people;
  }

  @Override
  public String list() {
    return CustomerList.NAME;
  }

  @Override
  public String key() {
    return "account-manager";
  }

  @Override
  public String permission() {
    return CustomerPermissions.WRITE;
  }

  @Override
  public String title() {
    return "customers.assign";
  }

  @Override
  public List<BulkField> fields() {
    return List.of(
        new BulkField(MANAGER, "customers.manager", BulkField.Kind.PERSON, true)
            .offering(
                List.of(
                    new BulkField.Offer("", "lists.choose"),
                    new BulkField.Offer(NOBODY, "lists.nobody")),
                ""));
  }

  @Override
  public void require(Map<String, String> values) {
    String manager = values.getOrDefault(MANAGER, "");
    if (!manager.equals(NOBODY) && !active(manager)) {
      throw Invalid.field(MANAGER, "must be the username of a person who can sign in");
    }
  }

  private boolean active(String username) {
    try {
      Person person = people.get(username);
      return person.active();
    } catch (NotFound nobody) {
      return false;
    }
  }

  @Override
  public @Nullable BulkReversal reversal(UUID row, Map<String, String> values) {
    String before = customers.get(new CustomerId(row)).profile().accountManager();
    if (before == null) {
      return new BulkReversal(key(), Map.of(MANAGER, NOBODY), "");
    }
    return active(before)
        ? new BulkReversal(key(), Map.of(MANAGER, before), people.get(before).name())
        : null;
  }

  @Override
  public boolean apply(UUID run, UUID row, Map<String, String> values) {
    String manager = values.getOrDefault(MANAGER, "");
    return customers.assign(new CustomerId(row), manager.equals(NOBODY) ? null : manager);
  }
}
