package org.cairncrm.customers;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairncrm.access.People;
import org.cairncrm.access.Person;
import org.cairncrm.lists.BulkAction;
import org.cairncrm.lists.BulkField;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.NotFound;
import org.springframework.stereotype.Component;

/** Hands customers over to an account manager. */
@Component
class AccountManagerAction implements BulkAction {
  private static final String MANAGER = "accountManager";

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
    return List.of(new BulkField(MANAGER, "customers.manager", BulkField.Kind.PERSON, true));
  }

  @Override
  public void require(Map<String, String> values) {
    if (!active(values.getOrDefault(MANAGER, ""))) {
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
  public boolean apply(UUID run, UUID row, Map<String, String> values) {
    return customers.assign(new CustomerId(row), values.getOrDefault(MANAGER, ""));
  }
}
