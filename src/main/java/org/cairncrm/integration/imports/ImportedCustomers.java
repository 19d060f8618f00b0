package org.cairncrm.integration.imports;

import static org.cairncrm.integration.db.Tables.IMPORT_DONE;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairncrm.customers.Customers;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Keyset;
import org.cairncrm.shared.NotFound;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.springframework.stereotype.Component;

/** The customers whose facts an import recorded, so that its rows lead to what they became. */
@Component
public class ImportedCustomers {
  private static final String OWN = "own";
  private static final Field<String> CUSTOMER = own(IMPORT_DONE.CUSTOMER);
  private static final Field<BigDecimal> STORED = field(name(OWN, "stored"), BigDecimal.class);
  private static final Field<BigDecimal> KNOWN = field(name(OWN, "known"), BigDecimal.class);
  private static final Field<UUID> IMPORT = own(IMPORT_DONE.IMPORT_ID);
  private static final Keyset<Counted> BY_ID =
      Keyset.ascending(IMPORT, Counted::id).thenAscending(CUSTOMER, Counted::externalId);

  private final DSLContext sql;
  private final ImportTables tables;
  private final Customers customers;

  ImportedCustomers(DSLContext sql, ImportTables tables, Customers customers) {
    this.sql = sql;
    this.tables = tables;
    this.customers = customers;
  }

  private static <T> Field<T> own(Field<T> field) {
    return field(name(OWN, field.getName()), field.getDataType());
  }

  /**
   * The customers of an import, by their ids in its source.
   *
   * @throws NotFound when there is no such import
   */
  public Page<ImportedCustomer> of(UUID id, PageRequest page) {
    String source = tables.get(id).read().source();
    Page<Counted> found =
        BY_ID.page(
            sql.select(IMPORT, CUSTOMER, STORED, KNOWN)
                .from(
                    select(
                            IMPORT_DONE.IMPORT_ID,
                            IMPORT_DONE.CUSTOMER,
                            sum(IMPORT_DONE.STORED).as("stored"),
                            sum(IMPORT_DONE.KNOWN).as("known"))
                        .from(IMPORT_DONE)
                        .where(IMPORT_DONE.IMPORT_ID.eq(id))
                        .groupBy(IMPORT_DONE.IMPORT_ID, IMPORT_DONE.CUSTOMER)
                        .asTable(OWN)),
            page,
            Records.mapping(Counted::new));
    List<String> called = found.items().stream().map(Counted::externalId).toList();
    Map<String, CustomerId> ids = customers.known(source, called);
    Map<CustomerId, String> names = customers.names(ids.values());
    return found.map(
        one -> {
          CustomerId customer = ids.get(one.externalId());
          return new ImportedCustomer(
              one.externalId(),
              customer,
              customer == null ? null : names.get(customer),
              one.stored().longValue(),
              one.known().longValue());
        });
  }

  private record Counted(UUID id, String externalId, BigDecimal stored, BigDecimal known) {}
}
