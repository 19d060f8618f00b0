package org.cairncrm.loyalty;

import static org.cairncrm.loyalty.db.Tables.CATALOGUE_CHANGE;
import static org.cairncrm.loyalty.db.Tables.CATALOGUE_ITEM;
import static org.cairncrm.loyalty.db.Tables.CATALOGUE_PICTURE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairncrm.shared.Actor;
import org.cairncrm.shared.BusinessZone;
import org.cairncrm.shared.Keyset;
import org.cairncrm.shared.Language;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The tables of the catalogue. */
@Component
class CatalogueTable {
  private static final Keyset<CatalogueItem> NEWEST =
      Keyset.descending(CATALOGUE_ITEM.ITEM_ID, CatalogueItem::id);

  private final DSLContext sql;
  private final JsonMapper json;
  private final BusinessZone zone;
  private final Clock clock;

  CatalogueTable(DSLContext sql, JsonMapper json, BusinessZone zone, Clock clock) {
    this.sql = sql;
    this.json = json;
    this.zone = zone;
    this.clock = clock;
  }

  private SelectJoinStep<? extends Record> select() {
    return sql.select(
            CATALOGUE_ITEM.ITEM_ID,
            CATALOGUE_ITEM.VERSION,
            CATALOGUE_ITEM.CONTENT,
            CATALOGUE_ITEM.SOLD,
            CATALOGUE_PICTURE.SHA256,
            CATALOGUE_ITEM.CREATED_BY,
            CATALOGUE_ITEM.CREATED_AT)
        .from(CATALOGUE_ITEM)
        .leftJoin(CATALOGUE_PICTURE)
        .on(CATALOGUE_PICTURE.ITEM_ID.eq(CATALOGUE_ITEM.ITEM_ID));
  }

  private CatalogueItem item(Record row) {
    CatalogueContent content = content(row.get(CATALOGUE_ITEM.CONTENT));
    int sold = row.get(CATALOGUE_ITEM.SOLD);
    return new CatalogueItem(
        row.get(CATALOGUE_ITEM.ITEM_ID),
        row.get(CATALOGUE_ITEM.VERSION),
        content,
        CatalogueState.of(content, sold, zone.today(clock)),
        sold,
        row.get(CATALOGUE_PICTURE.SHA256),
        row.get(CATALOGUE_ITEM.CREATED_BY),
        row.get(CATALOGUE_ITEM.CREATED_AT));
  }

  private CatalogueContent content(JSONB stored) {
    return json.readValue(stored.data(), CatalogueContent.class);
  }

  /** The item with this id; null if there is none. */
  @Nullable CatalogueItem find(UUID id) {
    return select().where(CATALOGUE_ITEM.ITEM_ID.eq(id)).fetchOne(this::item);
  }

  /** Newest first. */
  Page<CatalogueItem> page(PageRequest page) {
    return NEWEST.page(select().where(), page, this::item);
  }

  /** The items that match, the cheapest first, at most so many. */
  List<CatalogueItem> cheapest(Condition which, int limit) {
    return select()
        .where(which)
        .orderBy(CATALOGUE_ITEM.POINTS, CATALOGUE_ITEM.ITEM_ID)
        .limit(limit)
        .fetch(this::item);
  }

  /** The items that customers can buy today, or could if there were some left. */
  List<CatalogueItem> shown() {
    LocalDate today = zone.today(clock);
    return cheapest(
        CATALOGUE_ITEM
            .WITHDRAWN
            .isFalse()
            .and(CATALOGUE_ITEM.SALE_FROM.isNull().or(CATALOGUE_ITEM.SALE_FROM.le(today)))
            .and(CATALOGUE_ITEM.SALE_UNTIL.isNull().or(CATALOGUE_ITEM.SALE_UNTIL.ge(today))),
        Catalogue.MOST);
  }

  void insert(UUID id, CatalogueContent content, Actor by) {
    sql.insertInto(CATALOGUE_ITEM)
        .set(CATALOGUE_ITEM.ITEM_ID, id)
        .set(CATALOGUE_ITEM.VERSION, 1)
        .set(CATALOGUE_ITEM.CONTENT, stored(content))
        .set(CATALOGUE_ITEM.NAME, content.texts().in(Language.EN).name())
        .set(CATALOGUE_ITEM.KIND, content.kind())
        .set(CATALOGUE_ITEM.CURRENCY, content.currencyOfPoints())
        .set(CATALOGUE_ITEM.POINTS, content.points())
        .set(CATALOGUE_ITEM.STOCK, content.stock())
        .set(CATALOGUE_ITEM.SALE_FROM, content.from())
        .set(CATALOGUE_ITEM.SALE_UNTIL, content.until())
        .set(CATALOGUE_ITEM.LIMIT_PER_CUSTOMER, content.limitPerCustomer())
        .set(CATALOGUE_ITEM.WITHDRAWN, content.isWithdrawn())
        .set(CATALOGUE_ITEM.CREATED_BY, by)
        .set(CATALOGUE_ITEM.CREATED_AT, clock.instant())
        .execute();
    note(id, 1, content, by);
  }

  /**
   * Writes the next version, if the item still has the expected one and as many pieces as were
   * sold.
   */
  boolean update(UUID id, CatalogueContent content, int expected, Actor by) {
    boolean changed =
        sql.update(CATALOGUE_ITEM)
                .set(CATALOGUE_ITEM.VERSION, expected + 1)
                .set(CATALOGUE_ITEM.CONTENT, stored(content))
                .set(CATALOGUE_ITEM.NAME, content.texts().in(Language.EN).name())
                .set(CATALOGUE_ITEM.KIND, content.kind())
                .set(CATALOGUE_ITEM.CURRENCY, content.currencyOfPoints())
                .set(CATALOGUE_ITEM.POINTS, content.points())
                .set(CATALOGUE_ITEM.STOCK, content.stock())
                .set(CATALOGUE_ITEM.SALE_FROM, content.from())
                .set(CATALOGUE_ITEM.SALE_UNTIL, content.until())
                .set(CATALOGUE_ITEM.LIMIT_PER_CUSTOMER, content.limitPerCustomer())
                .set(CATALOGUE_ITEM.WITHDRAWN, content.isWithdrawn())
                .where(
                    CATALOGUE_ITEM.ITEM_ID.eq(id),
                    CATALOGUE_ITEM.VERSION.eq(expected),
                    content.stock() == null
                        ? noCondition()
                        : CATALOGUE_ITEM.SOLD.le(content.stock()))
                .execute()
            == 1;
    if (changed) {
      note(id, expected + 1, content, by);
    }
    return changed;
  }

  private void note(UUID id, int version, CatalogueContent content, Actor by) {
    sql.insertInto(CATALOGUE_CHANGE)
        .set(CATALOGUE_CHANGE.ITEM_ID, id)
        .set(CATALOGUE_CHANGE.VERSION, version)
        .set(CATALOGUE_CHANGE.CONTENT, stored(content))
        .set(CATALOGUE_CHANGE.CHANGED_BY, by)
        .set(CATALOGUE_CHANGE.CHANGED_AT, clock.instant())
        .execute();
  }

  private JSONB stored(CatalogueContent content) {
    return JSONB.jsonb(json.writeValueAsString(content));
  }

  /** All versions, the newest first. */
  List<CatalogueChange> changes(UUID id) {
    return sql.select(
            CATALOGUE_CHANGE.VERSION,
            CATALOGUE_CHANGE.CONTENT,
            CATALOGUE_CHANGE.CHANGED_BY,
            CATALOGUE_CHANGE.CHANGED_AT)
        .from(CATALOGUE_CHANGE)
        .where(CATALOGUE_CHANGE.ITEM_ID.eq(id))
        .orderBy(CATALOGUE_CHANGE.VERSION.desc())
        .fetch(
            mapping(
                (version, content, by, at) ->
                    new CatalogueChange(version, content(content), by, at)));
  }

  void setPicture(UUID id, CataloguePicture picture) {
    sql.insertInto(CATALOGUE_PICTURE)
        .set(CATALOGUE_PICTURE.ITEM_ID, id)
        .set(CATALOGUE_PICTURE.MEDIA_TYPE, picture.mediaType())
        .set(CATALOGUE_PICTURE.BYTES, picture.bytes())
        .set(CATALOGUE_PICTURE.SHA256, picture.sha256())
        .onConflict(CATALOGUE_PICTURE.ITEM_ID)
        .doUpdate()
        .setAllToExcluded()
        .execute();
  }

  void removePicture(UUID id) {
    sql.deleteFrom(CATALOGUE_PICTURE).where(CATALOGUE_PICTURE.ITEM_ID.eq(id)).execute();
  }

  @Nullable CataloguePicture picture(UUID id) {
    return sql.select(
            CATALOGUE_PICTURE.MEDIA_TYPE, CATALOGUE_PICTURE.BYTES, CATALOGUE_PICTURE.SHA256)
        .from(CATALOGUE_PICTURE)
        .where(CATALOGUE_PICTURE.ITEM_ID.eq(id))
        .fetchOne(mapping(CataloguePicture::new));
  }

  /**
   * Takes one piece out of the stock.
   *
   * @return false if none is left, or if the item has another version by now
   */
  boolean take(CatalogueItem item) {
    return sql.update(CATALOGUE_ITEM)
            .set(CATALOGUE_ITEM.SOLD, CATALOGUE_ITEM.SOLD.plus(1))
            .where(
                CATALOGUE_ITEM.ITEM_ID.eq(item.id()),
                CATALOGUE_ITEM.VERSION.eq(item.version()),
                CATALOGUE_ITEM.STOCK.isNull().or(CATALOGUE_ITEM.SOLD.lt(CATALOGUE_ITEM.STOCK)))
            .execute()
        == 1;
  }

  /** Puts one piece back into the stock. */
  void putBack(UUID id) {
    sql.update(CATALOGUE_ITEM)
        .set(CATALOGUE_ITEM.SOLD, CATALOGUE_ITEM.SOLD.minus(1))
        .where(CATALOGUE_ITEM.ITEM_ID.eq(id))
        .execute();
  }
}
