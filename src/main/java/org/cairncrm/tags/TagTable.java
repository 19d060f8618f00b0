package org.cairncrm.tags;

import static org.cairncrm.tags.db.Tables.CUSTOMER_TAG;
import static org.cairncrm.tags.db.Tables.TAG;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairncrm.shared.Actor;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Ids;
import org.cairncrm.shared.Keyset;
import org.cairncrm.shared.NotFound;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rows of tags, and which customers have them. */
@Component
class TagTable {
  private static final Field<Integer> CUSTOMERS =
      field(selectCount().from(CUSTOMER_TAG).where(CUSTOMER_TAG.TAG_ID.eq(TAG.TAG_ID)));

  private static final SelectField<Tag> WHOLE =
      row(TAG.TAG_ID, TAG.NAME, TAG.COLOUR, CUSTOMERS, TAG.VERSION, TAG.ENDED_AT, TAG.MERGED_INTO)
          .mapping(Tag::new);

  private static final SelectField<TagRow> ROW =
      row(
              TAG.TAG_ID,
              TAG.NAME,
              TAG.COLOUR,
              TAG.VERSION,
              field(TAG.ENDED_AT.isNotNull()),
              TAG.MERGED_INTO)
          .mapping(TagRow::new);

  /** Neither merged nor deleted. */
  private static final Condition LIVE = TAG.ENDED_AT.isNull();

  private static final Keyset<Listed> BY_NAME = Keyset.ascending(TAG.FOLDED, Listed::folded);

  private final DSLContext sql;

  TagTable(DSLContext sql) {
    this.sql = sql;
  }

  /** A name as the column {@code folded} has it. */
  private static Field<String> folded(String name) {
    return field("' ' || public.fold({0})", String.class, val(name));
  }

  /** A tag, and the text that it is ordered by. */
  private record Listed(Tag tag, String folded) {}

  Page<Tag> list(PageRequest page) {
    return BY_NAME
        .page(sql.select(WHOLE, TAG.FOLDED).from(TAG).where(LIVE), page, mapping(Listed::new))
        .map(Listed::tag);
  }

  /** The names of at most so many tags by their ids, in their order. */
  Map<UUID, String> names(int limit) {
    return sql.select(TAG.TAG_ID, TAG.NAME)
        .from(TAG)
        .where(LIVE)
        .orderBy(TAG.FOLDED)
        .limit(limit)
        .fetchMap(TAG.TAG_ID, TAG.NAME);
  }

  /**
   * A tag with the number of its customers, also if it was merged or deleted.
   *
   * @throws NotFound if there is no such tag
   */
  Tag get(UUID id) {
    Tag found = sql.select(WHOLE).from(TAG).where(TAG.TAG_ID.eq(id)).fetchOne(mapping(tag -> tag));
    if (found == null) {
      throw new NotFound("tag", id);
    }
    return found;
  }

  /**
   * A tag, also if it was merged or deleted.
   *
   * @throws NotFound if there is no such tag
   */
  TagRow require(UUID id) {
    TagRow found = find(id);
    if (found == null) {
      throw new NotFound("tag", id);
    }
    return found;
  }

  /** A tag, also if it was merged or deleted; null if there is none. */
  @Nullable TagRow find(UUID id) {
    return one(TAG.TAG_ID.eq(id));
  }

  /** The tag that has this name now; null if there is none. */
  @Nullable TagRow named(String name) {
    return one(TAG.FOLDED.eq(folded(name)).and(LIVE));
  }

  private @Nullable TagRow one(Condition which) {
    return sql.select(ROW).from(TAG).where(which).fetchOne(mapping(found -> found));
  }

  /** Creates a tag unless there is one with that name. */
  void create(String name, TagColour colour, Instant at, Actor by) {
    sql.insertInto(TAG)
        .set(TAG.TAG_ID, Ids.next())
        .set(TAG.NAME, name)
        .set(TAG.COLOUR, colour)
        .set(TAG.CREATED_AT, at)
        .set(TAG.CREATED_BY, by)
        .onConflict(TAG.FOLDED)
        .where(LIVE)
        .doNothing()
        .execute();
  }

  /**
   * @return false if it has another version by now
   */
  boolean change(UUID id, TagContent content, int expected) {
    return sql.update(TAG)
            .set(TAG.NAME, content.name())
            .set(TAG.COLOUR, content.colour())
            .set(TAG.VERSION, TAG.VERSION.plus(1))
            .where(TAG.TAG_ID.eq(id), TAG.VERSION.eq(expected), LIVE)
            .execute()
        == 1;
  }

  /**
   * Ends a tag. Its customers keep it until it is removed from each of them.
   *
   * @param into the tag that they get instead; null for none
   * @return false if it has ended before
   */
  boolean end(UUID id, @Nullable UUID into, Instant at, Actor by) {
    boolean ended =
        sql.update(TAG)
                .set(TAG.ENDED_AT, at)
                .set(TAG.ENDED_BY, by)
                .set(TAG.MERGED_INTO, into)
                .set(TAG.VERSION, TAG.VERSION.plus(1))
                .where(TAG.TAG_ID.eq(id), LIVE)
                .execute()
            == 1;
    if (ended) {
      sql.update(TAG).set(TAG.MERGED_INTO, into).where(TAG.MERGED_INTO.eq(id)).execute();
    }
    return ended;
  }

  /**
   * Locks a tag against its end until the command has ended.
   *
   * @return false if it has ended
   */
  boolean lock(UUID id) {
    return sql.select(TAG.TAG_ID).from(TAG).where(TAG.TAG_ID.eq(id), LIVE).forShare().fetchOne()
        != null;
  }

  /** Some of the customers who have a tag, in the order of their ids. */
  List<CustomerId> customers(UUID tag, int limit) {
    return sql.select(CUSTOMER_TAG.CUSTOMER_ID)
        .from(CUSTOMER_TAG)
        .where(CUSTOMER_TAG.TAG_ID.eq(tag))
        .orderBy(CUSTOMER_TAG.CUSTOMER_ID)
        .limit(limit)
        .fetch(CUSTOMER_TAG.CUSTOMER_ID);
  }

  /**
   * @return false if the customer has it already
   */
  boolean add(CustomerId customer, UUID tag, Instant at, Actor by) {
    return sql.insertInto(CUSTOMER_TAG)
            .set(CUSTOMER_TAG.CUSTOMER_ID, customer)
            .set(CUSTOMER_TAG.TAG_ID, tag)
            .set(CUSTOMER_TAG.ADDED_AT, at)
            .set(CUSTOMER_TAG.ADDED_BY, by)
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  /**
   * @return false if the customer does not have it
   */
  boolean remove(CustomerId customer, UUID tag) {
    return sql.deleteFrom(CUSTOMER_TAG)
            .where(CUSTOMER_TAG.CUSTOMER_ID.eq(customer), CUSTOMER_TAG.TAG_ID.eq(tag))
            .execute()
        == 1;
  }

  /** By name. */
  List<CustomerTag> of(CustomerId customer) {
    return sql.select(
            TAG.TAG_ID, TAG.NAME, TAG.COLOUR, CUSTOMER_TAG.ADDED_AT, CUSTOMER_TAG.ADDED_BY)
        .from(CUSTOMER_TAG)
        .join(TAG)
        .on(TAG.TAG_ID.eq(CUSTOMER_TAG.TAG_ID))
        .where(CUSTOMER_TAG.CUSTOMER_ID.eq(customer))
        .orderBy(TAG.FOLDED)
        .fetch(mapping(CustomerTag::new));
  }
}
