package org.cairncrm.lists;

import static org.cairncrm.lists.db.Tables.FIRST_VIEW;
import static org.cairncrm.lists.db.Tables.VIEW;
import static org.jooq.Records.mapping;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.cairncrm.access.Caller;
import org.cairncrm.access.Person;
import org.cairncrm.events.Commands;
import org.cairncrm.shared.Checks;
import org.cairncrm.shared.Ids;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.NotFound;
import org.cairncrm.shared.Stale;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The views of lists that people saved. A view is seen by the one who saved it, or, once it is
 * shared, by everybody who may see the list. It is changed by the one who saved it; a shared one
 * also by those who may share views.
 */
@Component
public class Views {
  /** More views of one list nobody finds their way in; the first of them are shown. */
  static final int MOST = 100;

  private static final SelectField<SavedView> WHOLE =
      DSL.row(
              VIEW.VIEW_ID,
              VIEW.LIST,
              VIEW.TITLE,
              VIEW.FILTERS.convertFrom(List::of),
              VIEW.SORT,
              VIEW.COLUMNS,
              VIEW.WORDS,
              VIEW.SHARED,
              VIEW.CREATED_BY,
              VIEW.CHANGED_AT,
              VIEW.VERSION)
          .mapping(SavedView::new);

  private final DSLContext sql;
  private final Commands commands;
  private final Lists lists;
  private final Caller caller;
  private final Clock clock;

  Views(DSLContext sql, Commands commands, Lists lists, Caller caller, Clock clock) {
    this.sql = sql;
    this.commands = commands;
    this.lists = lists;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * The views of a list that the caller sees, by title.
   *
   * @throws NotFound when there is no such list
   */
  public List<SavedView> of(String list) {
    lists.get(list);
    return sql.select(WHOLE)
        .from(VIEW)
        .where(VIEW.LIST.eq(list), visible())
        .orderBy(VIEW.TITLE, VIEW.VIEW_ID)
        .limit(MOST)
        .fetch(mapping(view -> view));
  }

  /**
   * A view that the caller sees.
   *
   * @throws NotFound when there is none
   */
  public SavedView get(String list, UUID id) {
    lists.get(list);
    SavedView view =
        sql.select(WHOLE)
            .from(VIEW)
            .where(VIEW.LIST.eq(list), VIEW.VIEW_ID.eq(id), visible())
            .fetchOne(mapping(found -> found));
    if (view == null) {
      throw new NotFound("view", id);
    }
    return view;
  }

  private Condition visible() {
    return VIEW.SHARED.isTrue().or(VIEW.CREATED_BY.eq(caller.actor()));
  }

  /**
   * Saves a view.
   *
   * @throws Invalid naming what the list does not know
   */
  public SavedView save(String list, ViewContent content) {
    requireSound(list, content);
    UUID id = Ids.next();
    commands.run(
        () ->
            sql.insertInto(VIEW)
                .set(VIEW.VIEW_ID, id)
                .set(VIEW.LIST, list)
                .set(VIEW.TITLE, content.title().strip())
                .set(VIEW.FILTERS, content.request().filter().toArray(String[]::new))
                .set(VIEW.SORT, content.sort())
                .set(VIEW.COLUMNS, content.columns())
                .set(VIEW.WORDS, content.query())
                .set(VIEW.SHARED, content.isShared())
                .set(VIEW.CREATED_BY, caller.actor())
                .set(VIEW.CHANGED_AT, clock.instant())
                .execute());
    return get(list, id);
  }

  /**
   * Replaces a view.
   *
   * @param expected the version that the caller has seen
   * @throws NotFound when the caller sees no such view
   * @throws Stale when it has another version by now
   * @throws Invalid naming what the list does not know
   */
  public SavedView change(String list, UUID id, ViewContent content, int expected) {
    requireOwn(get(list, id));
    requireSound(list, content);
    int changed =
        commands.run(
            () ->
                sql.update(VIEW)
                    .set(VIEW.TITLE, content.title().strip())
                    .set(VIEW.FILTERS, content.request().filter().toArray(String[]::new))
                    .set(VIEW.SORT, content.sort())
                    .set(VIEW.COLUMNS, content.columns())
                    .set(VIEW.WORDS, content.query())
                    .set(VIEW.SHARED, content.isShared())
                    .set(VIEW.CHANGED_AT, clock.instant())
                    .set(VIEW.VERSION, VIEW.VERSION.plus(1))
                    .where(VIEW.VIEW_ID.eq(id), VIEW.VERSION.eq(expected))
                    .execute());
    if (changed == 0) {
      throw new Stale("view");
    }
    return get(list, id);
  }

  /**
   * Deletes a view.
   *
   * @throws NotFound when the caller sees no such view
   */
  public void delete(String list, UUID id) {
    requireOwn(get(list, id));
    commands.run(() -> sql.deleteFrom(VIEW).where(VIEW.VIEW_ID.eq(id)).execute());
  }

  /** Whether the caller may change a view. */
  public boolean isOwn(SavedView view) {
    return view.createdBy().equals(caller.actor())
        || view.shared() && caller.may(ListPermissions.SHARE);
  }

  private void requireOwn(SavedView view) {
    if (!view.createdBy().equals(caller.actor())) {
      caller.require(ListPermissions.SHARE);
    }
  }

  private void requireSound(String list, ViewContent content) {
    var checks = new Checks();
    if (content.title().isBlank()) {
      checks.add("title", "must not be blank");
    }
    checks.get(() -> lists.read(list, content.request()));
    checks.throwIfAny();
    if (content.isShared()) {
      caller.require(ListPermissions.SHARE);
    }
  }

  /** The view with which the list begins for the person who is signed in; null for none. */
  public @Nullable SavedView first(String list) {
    Person person = caller.person();
    return person == null
        ? null
        : sql.select(WHOLE)
            .from(FIRST_VIEW)
            .join(VIEW)
            .on(VIEW.VIEW_ID.eq(FIRST_VIEW.VIEW_ID))
            .where(FIRST_VIEW.USERNAME.eq(person.username()), FIRST_VIEW.LIST.eq(list), visible())
            .fetchOne(mapping(found -> found));
  }

  /**
   * Lets a list begin with a view for the person who is signed in.
   *
   * @param id null to begin with the usual view again
   * @throws NotFound when the person sees no such view
   */
  public void begin(String list, @Nullable UUID id) {
    Person person = caller.person();
    if (person == null) {
      throw Invalid.field("view", "can only be the first one for a person who is signed in");
    }
    if (id != null) {
      get(list, id);
    }
    commands.run(
        () -> {
          sql.deleteFrom(FIRST_VIEW)
              .where(FIRST_VIEW.USERNAME.eq(person.username()), FIRST_VIEW.LIST.eq(list))
              .execute();
          return id == null
              ? 0
              : sql.insertInto(FIRST_VIEW, FIRST_VIEW.USERNAME, FIRST_VIEW.LIST, FIRST_VIEW.VIEW_ID)
                  .values(person.username(), list, id)
                  .execute();
        });
  }
}
