package org.cairncrm.tags;

import static org.cairncrm.tags.db.Tables.CUSTOMER_TAG;
import static org.cairncrm.tags.db.Tables.TAG;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairncrm.lists.ListColumn;
import org.cairncrm.lists.ListColumns;
import org.cairncrm.lists.ListSummary;
import org.cairncrm.lists.SeveralValues;
import org.cairncrm.lists.TonedText;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Ids;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The tags of a customer, in the list of customers. */
@Component
class CustomerTagColumns implements ListColumns {
  private static final int MOST_CHOICES = 1000;

  private final TagTable table;

  CustomerTagColumns(TagTable table) {
    this.table = table;
  }

  @Override
  public boolean isFor(String list) {
    return list.equals("customers");
  }

  @Override
  public String permission() {
    return TagPermissions.READ;
  }

  @Override
  public List<ListColumn> columns(Field<CustomerId> customer) {
    return List.of(
        ListColumn.several("tags", "tags.menu", texts(customer), new Values(customer)).shown());
  }

  private static Field<List<TonedText>> texts(Field<CustomerId> customer) {
    return multiset(
            select(TAG.NAME, TAG.COLOUR)
                .from(CUSTOMER_TAG)
                .join(TAG)
                .on(TAG.TAG_ID.eq(CUSTOMER_TAG.TAG_ID))
                .where(CUSTOMER_TAG.CUSTOMER_ID.eq(customer))
                .orderBy(TAG.FOLDED))
        .convertFrom(
            rows -> rows.map(mapping((name, colour) -> new TonedText(name, colour.tone()))));
  }

  /** The ids of tags. The id of a merged tag means the other one. */
  private final class Values implements SeveralValues {
    private final Field<CustomerId> customer;

    Values(Field<CustomerId> customer) {
      this.customer = customer;
    }

    @Override
    public Map<String, String> choices() {
      Map<String, String> choices = new LinkedHashMap<>();
      table.names(MOST_CHOICES).forEach((id, name) -> choices.put(id.toString(), name));
      return choices;
    }

    @Override
    public ListSummary.@Nullable Value find(String value) {
      TagRow tag = row(value);
      UUID into = tag == null ? null : tag.mergedInto();
      TagRow now = into == null ? tag : table.find(into);
      return now == null ? null : new ListSummary.Value(now.id().toString(), now.name());
    }

    private @Nullable TagRow row(String id) {
      try {
        return table.find(Ids.parse(id));
      } catch (IllegalArgumentException unreadable) {
        return null;
      }
    }

    @Override
    public Condition anyOf(List<String> values) {
      return DSL.exists(
          selectOne()
              .from(CUSTOMER_TAG)
              .where(
                  CUSTOMER_TAG.CUSTOMER_ID.eq(customer),
                  values.isEmpty()
                      ? noCondition()
                      : CUSTOMER_TAG.TAG_ID.eq(
                          any(values.stream().map(UUID::fromString).toArray(UUID[]::new)))));
    }
  }
}
