package org.cairncrm.customers;

import static org.cairncrm.customers.db.Tables.CUSTOMER;
import static org.cairncrm.customers.db.Tables.IDENTITY;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.cairncrm.access.RepeatedContent;
import org.cairncrm.events.Commands;
import org.cairncrm.events.CurrentActor;
import org.cairncrm.events.Events;
import org.cairncrm.shared.Actor;
import org.cairncrm.shared.BusinessTime;
import org.cairncrm.shared.Checks;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.Language;
import org.cairncrm.shared.NotFound;
import org.cairncrm.shared.Outcome;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.shared.Stale;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The façade of the module: customers with their profiles, contact points and account managers. */
@Component
public class Customers {
  private final DSLContext sql;
  private final Commands commands;
  private final Events events;
  private final CustomerTables tables;
  private final CustomerRows rows;
  private final CustomerSearch search;
  private final Attributes attributes;
  private final ObjectProvider<CurrentActor> actors;
  private final RepeatedContent repeatedContent;
  private final Clock clock;

  Customers(
      DSLContext sql,
      Commands commands,
      Events events,
      CustomerTables tables,
      CustomerRows rows,
      CustomerSearch search,
      Attributes attributes,
      ObjectProvider<CurrentActor> actors,
      RepeatedContent repeatedContent,
      Clock clock) {
    this.sql = sql;
    this.commands = commands;
    this.events = events;
    this.tables = tables;
    this.rows = rows;
    this.search = search;
    this.attributes = attributes;
    this.actors = actors;
    this.repeatedContent = repeatedContent;
    this.clock = clock;
  }

  /**
   * Registers a customer, once for each source and external id.
   *
   * @throws Invalid naming every field at fault
   */
  public Outcome<Customer> register(NewCustomer wanted) {
    var checks = new Checks();
    Identity identity = checks.get(wanted::identity);
    Customer before = identity == null ? null : rows.registered(identity);
    if (before != null) {
      return again(wanted, before);
    }
    Instant at =
        checks.get(() -> BusinessTime.of(wanted.registeredAt(), clock.instant(), "registeredAt"));
    Profile normalised = checks.get(() -> normalised(wanted.profile()));
    checks.throwIfAny();
    Instant registeredAt = Objects.requireNonNull(at);
    Profile profile = Objects.requireNonNull(normalised);
    CustomerId id = CustomerId.next();
    Identity claimed = identity == null ? new Identity(Identity.CAIRN, id.toString()) : identity;
    return commands.run(
        () ->
            tables.claim(id, claimed)
                ? commands.open(id, () -> open(id, claimed, profile, registeredAt))
                : again(wanted, Objects.requireNonNull(rows.registered(claimed))));
  }

  /** Compares a repeated registration with the first profile, regardless of later changes. */
  private Outcome<Customer> again(NewCustomer wanted, Customer first) {
    String source = String.valueOf(wanted.source());
    repeatedContent.requireSame(
        "customer %s of %s".formatted(wanted.externalId(), source),
        CustomerPermissions.READ,
        () -> wanted.with(normalised(wanted.profile()), wanted.registeredAt()),
        wanted.with(first.profile(), first.registeredAt()),
        wanted.registeredAt() == null ? Set.of("registeredAt") : Set.of());
    return Outcome.repeated(first);
  }

  /**
   * Finds customers with the same name, ignoring accents and case, or with one of the e-mail
   * addresses or phone numbers in any notation. Newest first.
   *
   * @throws Invalid naming the fields of the profile that are at fault
   */
  public List<Customer> alike(NewCustomer wanted, int limit) {
    return search.alike(normalised(wanted.profile()), limit);
  }

  private Profile normalised(CustomerChange wanted) {
    return ProfileNormalisation.profile(
        wanted, wanted.attributes().isEmpty() ? Map.of() : attributes.types());
  }

  private Outcome<Customer> open(
      CustomerId id, Identity identity, Profile profile, Instant registeredAt) {
    Customer customer = tables.insert(id, identity, profile, registeredAt, actor());
    events.publish(
        new CustomerRegistered(
            id,
            customer.number(),
            registeredAt,
            profile.language(),
            profile.country(),
            profile.accountManager(),
            identity.source()));
    return Outcome.created(customer);
  }

  /**
   * Changes a customer's profile. An unchanged profile creates neither a version nor an event.
   *
   * @param expected the version that the caller has read
   * @throws NotFound when there is no such customer
   * @throws Stale when the profile has another version
   * @throws Invalid naming every field at fault
   */
  public Customer change(CustomerId id, CustomerChange wanted, int expected) {
    Profile profile = normalised(wanted);
    Instant now = clock.instant();
    return commands.on(id, now, () -> change(get(id), profile, expected, now));
  }

  private Customer change(Customer before, Profile after, int expected, Instant now) {
    if (before.version() != expected) {
      throw new Stale("customer");
    }
    List<String> changed = before.profile().changes(after);
    boolean handedOver = !Objects.equals(before.accountManager(), after.accountManager());
    if (changed.isEmpty() && !handedOver) {
      return before;
    }
    tables.update(before, after, now, actor());
    if (!changed.isEmpty()) {
      events.publish(new ProfileChanged(before.id(), before.version() + 1, now, changed));
    }
    if (handedOver) {
      events.publish(
          new AccountManagerChanged(
              before.id(), now, before.accountManager(), after.accountManager()));
    }
    return get(before.id());
  }

  /**
   * Hands a customer over to an account manager.
   *
   * @return false if that person is the account manager already
   * @throws NotFound when there is no such customer
   */
  public boolean assign(CustomerId id, @Nullable String accountManager) {
    Instant now = clock.instant();
    return commands.on(
        id,
        now,
        () -> {
          Customer before = get(id);
          Profile profile = before.profile().handedOverTo(accountManager);
          return change(before, profile, before.version(), now).version() != before.version();
        });
  }

  /**
   * @throws NotFound when there is no such customer
   */
  public Customer get(CustomerId id) {
    Customer customer = rows.of(id);
    if (customer == null) {
      throw new NotFound("customer", id);
    }
    return customer;
  }

  /** The customer with this number, such as {@code C-10001}; empty when there is none. */
  public Optional<Customer> numbered(String number) {
    return Optional.ofNullable(CustomerNumber.parse(number)).map(rows::numbered);
  }

  /** Finds a customer by external id; null when there is none. */
  public @Nullable CustomerId called(String source, String externalId) {
    return sql.select(IDENTITY.CUSTOMER_ID)
        .from(IDENTITY)
        .where(IDENTITY.SOURCE.eq(source), IDENTITY.EXTERNAL_ID.eq(externalId))
        .fetchOne(IDENTITY.CUSTOMER_ID);
  }

  /** Finds customers by their external ids; unknown ids are left out. */
  public Map<String, CustomerId> known(String source, Collection<String> externalIds) {
    return rows.known(source, externalIds);
  }

  /**
   * Finds customers whose name, number, e-mail addresses or phone numbers contain every word,
   * ignoring case and accents. Exact matches come first, then names that begin with the text, then
   * the others, newest first.
   *
   * @param words null or blank for all customers, newest first
   * @param accountManager restricts the result to this person's customers; null for all
   * @param cursor the end of the previous page; null for the first page
   */
  public Page<Customer> find(
      @Nullable String words, @Nullable String accountManager, PageRequest page) {
    return search.find(words, accountManager, page);
  }

  /** The number of customers with this account manager. */
  public int lookedAfterBy(String username) {
    return sql.fetchCount(CUSTOMER, CUSTOMER.ACCOUNT_MANAGER.eq(username));
  }

  /**
   * The versions of a customer's profile, newest first.
   *
   * @throws NotFound when there is no such customer
   */
  public Page<ProfileVersion> versions(CustomerId id, PageRequest page) {
    Page<ProfileVersion> versions = rows.versions(id, page);
    if (versions.items().isEmpty()) {
      get(id);
    }
    return versions;
  }

  /** The e-mail address to use; null when none is known. */
  public @Nullable String email(CustomerId id) {
    return rows.contactPoint(id, ContactKind.EMAIL);
  }

  /** The phone number to call, in E.164; null when none is known. */
  public @Nullable String phone(CustomerId id) {
    return rows.contactPoint(id, ContactKind.PHONE);
  }

  /**
   * The customer's language for messages.
   *
   * @throws NotFound when there is no such customer
   */
  public Language language(CustomerId id) {
    Language language =
        sql.select(CUSTOMER.LANGUAGE)
            .from(CUSTOMER)
            .where(CUSTOMER.CUSTOMER_ID.eq(id))
            .fetchOne(CUSTOMER.LANGUAGE);
    if (language == null) {
      throw new NotFound("customer", id);
    }
    return language;
  }

  /** The names of these customers; unknown customers are left out. */
  public Map<CustomerId, String> names(Collection<CustomerId> ids) {
    return ids.isEmpty()
        ? Map.of()
        : sql.select(CUSTOMER.CUSTOMER_ID, CUSTOMER.NAME)
            .from(CUSTOMER)
            .where(CUSTOMER.CUSTOMER_ID.in(ids))
            .fetchMap(CUSTOMER.CUSTOMER_ID, CUSTOMER.NAME);
  }

  private Actor actor() {
    CurrentActor current = actors.getIfUnique();
    return current == null ? Actor.CAIRN : current.actor();
  }
}
