package org.cairncrm.customers;

import static org.cairncrm.customers.db.Tables.CONTACT_POINT;
import static org.cairncrm.customers.db.Tables.CUSTOMER;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import com.ibm.icu.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.cairncrm.lists.ListColumn;
import org.cairncrm.lists.ListDefinition;
import org.cairncrm.lists.ListPreset;
import org.cairncrm.lists.ListSearch;
import org.cairncrm.shared.Language;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The list of customers. */
@Configuration(proxyBeanMethods = false)
class CustomerList {
  private static final Map<Language, Map<String, String>> COUNTRIES = new ConcurrentHashMap<>();

  static final String NAME = "customers";

  /** As in the index {@code customer_name}. */
  static final Field<String> BY_NAME =
      field("left({0}, 100) collate \"C\"", SQLDataType.CLOB.nullable(false), CUSTOMER.FOLDED);

  @Bean
  ListDefinition listOfCustomers(CustomerSearch search) {
    return new ListDefinition(
        NAME,
        CustomerPermissions.READ,
        "customers.list",
        "/customers",
        "/customers/{id}",
        "customers",
        "users",
        CUSTOMER,
        CUSTOMER.CUSTOMER_ID,
        CUSTOMER.CUSTOMER_ID,
        null,
        "number",
        true,
        new Words(search),
        List.of(
            new ListPreset("all", "ui.all", List.of(), null),
            new ListPreset("mine", "customers.mine", List.of("accountManager:is:me"), null)),
        List.of(
            ListColumn.text("name", "customers.name", CUSTOMER.NAME).orderedBy(BY_NAME).shown(),
            ListColumn.text(
                    "number",
                    "customers.number",
                    CUSTOMER.NUMBER.convertFrom(CustomerNumber::shown))
                .orderedBy(CUSTOMER.NUMBER)
                .unique()
                .unfiltered()
                .shown(),
            contact("email", "customers.form.emails", ContactKind.EMAIL),
            contact("phone", "customers.form.phones", ContactKind.PHONE),
            ListColumn.text("city", "customers.form.city", CUSTOMER.CITY).shown(),
            ListColumn.choice(
                "country", "customers.form.country", CUSTOMER.COUNTRY, CustomerList::countries),
            ListColumn.word(
                "language", "customers.form.language", CUSTOMER.LANGUAGE, "ui.language."),
            ListColumn.person("accountManager", "customers.manager", CUSTOMER.ACCOUNT_MANAGER)
                .shown(),
            ListColumn.instant("registered", "customers.registered", CUSTOMER.REGISTERED_AT)));
  }

  private static ListColumn contact(String key, String title, ContactKind kind) {
    return ListColumn.text(
            key,
            title,
            field(
                select(CONTACT_POINT.VALUE)
                    .from(CONTACT_POINT)
                    .where(
                        CONTACT_POINT.CUSTOMER_ID.eq(CUSTOMER.CUSTOMER_ID),
                        CONTACT_POINT.KIND.eq(inline(kind)))
                    .orderBy(CONTACT_POINT.POSITION)
                    .limit(inline(1))))
        .unsorted();
  }

  /** The names of all countries by their codes, in the language of the page and its order. */
  private static Map<String, String> countries() {
    return COUNTRIES.computeIfAbsent(Language.ofPage(), CustomerList::countries);
  }

  private static Map<String, String> countries(Language language) {
    Collator alphabet = Collator.getInstance(language.locale());
    Map<String, String> countries = new LinkedHashMap<>();
    Arrays.stream(Locale.getISOCountries())
        .map(code -> Locale.of("", code))
        .sorted(Comparator.comparing(land -> land.getDisplayCountry(language.locale()), alphabet))
        .forEach(
            land -> countries.put(land.getCountry(), land.getDisplayCountry(language.locale())));
    return countries;
  }

  /** The search for customers within the list. */
  private record Words(CustomerSearch search) implements ListSearch {
    @Override
    public Condition matches(String words) {
      return search.condition(words);
    }

    @Override
    public Page<UUID> ranked(String words, PageRequest page) {
      return search.find(words, null, page).map(customer -> customer.id().value());
    }
  }
}
