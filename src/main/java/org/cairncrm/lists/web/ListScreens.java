package org.cairncrm.lists.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.cairncrm.lists.BulkActions;
import org.cairncrm.lists.ListColumn;
import org.cairncrm.lists.ListDefinition;
import org.cairncrm.lists.ListPreset;
import org.cairncrm.lists.ListQuery;
import org.cairncrm.lists.ListRequest;
import org.cairncrm.lists.ListRow;
import org.cairncrm.lists.Lists;
import org.cairncrm.lists.SavedView;
import org.cairncrm.lists.Views;
import org.cairncrm.shared.FieldError;
import org.cairncrm.shared.Ids;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.KnownTexts;
import org.cairncrm.shared.Language;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Makes the pages of lists. The controller of a module calls {@link #show} and returns its own
 * template, which has {@code lists/parts :: list} in it.
 */
@Component
public class ListScreens {
  private static final int SHOWN = 50;
  private static final int UUID_LENGTH = 36;

  private final Lists lists;
  private final Views views;
  private final BulkActions actions;
  private final FilterParts filters;
  private final MessageSource words;

  ListScreens(
      Lists lists, Views views, BulkActions actions, FilterParts filters, MessageSource words) {
    this.lists = lists;
    this.views = views;
    this.actions = actions;
    this.filters = filters;
    this.words = words;
  }

  /**
   * Adds the list to the model as {@code screen}.
   *
   * @param asked what is in the address
   * @param part the id of the part that htmx asks for; null for the whole page
   * @param page the template of the whole page
   * @return the template or the part of it that answers
   */
  public String show(
      String name,
      ListAsked asked,
      PageRequest cursor,
      @Nullable String part,
      String page,
      Model model) {
    ListDefinition list = lists.get(name);
    SavedView view = view(list, asked);
    ListAddress address = address(list, asked, view);
    if (asked.adding() != null && !asked.values().isEmpty()) {
      return "redirect:" + address.filtered(asked.filter());
    }
    model.addAttribute(
        "screen", screen(list, address, view, asked.adding(), cursor.limitedTo(SHOWN)));
    model.addAttribute("rowActs", lists.rowActs(name));
    return switch (part) {
      case "found" -> "lists/parts :: found";
      case "rows" -> "lists/parts :: table";
      case "more" -> "lists/parts :: rows";
      case null, default -> page;
    };
  }

  private ListAddress address(ListDefinition list, ListAsked asked, @Nullable SavedView view) {
    ListRequest request = asked.request();
    ListRequest saved =
        view == null
            ? list.presets().stream()
                .filter(one -> one.key().equals(asked.view()))
                .map(ListPreset::request)
                .findFirst()
                .orElse(null)
            : view.request();
    boolean asSaved = request.sort() == null && request.filter().isEmpty();
    return new ListAddress(
        list.page(),
        saved != null && asSaved
            ? new ListRequest(
                saved.filter(),
                saved.sort(),
                request.columns() == null ? saved.columns() : request.columns(),
                request.query() == null ? saved.query() : request.query())
            : request,
        view == null ? null : view.id().toString(),
        list.usual());
  }

  /** The saved view that the address names, or with which the list begins; null for none. */
  private @Nullable SavedView view(ListDefinition list, ListAsked asked) {
    if (asked.view() != null) {
      return asked.view().length() == UUID_LENGTH
          ? views.get(list.name(), Ids.parse(asked.view()))
          : null;
    }
    return asked.request().equals(ListRequest.USUAL) && asked.adding() == null
        ? views.first(list.name())
        : null;
  }

  private ListScreen.@Nullable Shown shown(@Nullable SavedView view, ListAddress address) {
    if (view == null) {
      return null;
    }
    SavedView first = views.first(view.list());
    var saved = new ListAddress(address.path(), view.request(), null, address.usual());
    return new ListScreen.Shown(
        view,
        !saved.explicit().equals(address.explicit()),
        views.isOwn(view),
        first != null && first.id().equals(view.id()));
  }

  private ListScreen screen(
      ListDefinition list,
      ListAddress address,
      @Nullable SavedView view,
      @Nullable String adding,
      PageRequest page) {
    List<ListColumn> available = lists.columns(list);
    List<String> faults = faults(list, address);
    boolean shown = faults.isEmpty();
    ListQuery query =
        lists.read(
            list.name(), shown ? address.request() : filters.readable(list, address.request()));
    Page<ListRow> rows = shown ? lists.rows(query, page) : new Page<>(List.of(), null);
    return new ListScreen(
        list,
        address,
        shown(view, address),
        tabs(list, address),
        actions.of(list.name()),
        query.columns().stream().map(column -> head(column, query, address)).toList(),
        choices(query, available, address),
        shown ? filters.chips(query, address) : filters.chips(list, available, address),
        adding == null ? null : filters.adding(adding, available, address),
        rows.items(),
        rows.next(),
        shown && page.isFirst() ? lists.count(query) : null,
        faults);
  }

  /** Why the address cannot be shown; empty if it can. */
  private List<String> faults(ListDefinition list, ListAddress address) {
    try {
      lists.read(list.name(), address.request());
      return List.of();
    } catch (Invalid invalid) {
      return invalid.errors().stream().map(ListScreens::sentence).toList();
    }
  }

  private static String sentence(FieldError error) {
    return error.field() + " " + KnownTexts.ofPage(error.message());
  }

  private List<ListScreen.Tab> tabs(ListDefinition list, ListAddress address) {
    return Stream.concat(
            list.presets().stream()
                .map(
                    preset ->
                        new ListScreen.Tab(
                            address.of(preset.key()),
                            word(preset.title()),
                            address.view() == null
                                && preset.filters().equals(address.request().filter())
                                && Objects.equals(preset.sort(), address.request().sort()))),
            views.of(list.name()).stream()
                .map(
                    view ->
                        new ListScreen.Tab(
                            address.of(view.id().toString()),
                            view.title(),
                            view.id().toString().equals(address.view()))))
        .toList();
  }

  private ListScreen.Head head(ListColumn column, ListQuery query, ListAddress address) {
    boolean current = column.key().equals(query.sort().key()) && !query.ranked();
    boolean turn = current && !query.descending();
    return new ListScreen.Head(
        column,
        lists.title(column),
        lists.values(column),
        column.isSortable() ? address.sorted((turn ? "-" : "") + column.key()) : null,
        current ? query.descending() ? "descending" : "ascending" : null);
  }

  private List<ListScreen.Choice> choices(
      ListQuery query, List<ListColumn> available, ListAddress address) {
    List<String> shown = query.columns().stream().map(ListColumn::key).toList();
    return Stream.concat(
            query.columns().stream(),
            available.stream().filter(column -> !shown.contains(column.key())))
        .map(
            column ->
                new ListScreen.Choice(
                    column.key(),
                    lists.title(column),
                    shown.contains(column.key()),
                    column.isFilterable()
                        ? address.adding(column.key(), column.kind().operators().getFirst().word())
                        : null,
                    earlier(column.key(), shown, address)))
        .toList();
  }

  private static @Nullable String earlier(String column, List<String> shown, ListAddress address) {
    int place = shown.indexOf(column);
    if (place < 1) {
      return null;
    }
    List<String> moved = new ArrayList<>(shown);
    moved.remove(place);
    moved.add(place - 1, column);
    return address.showing(moved);
  }

  private String word(String key) {
    return words.getMessage(key, null, Language.ofPage().locale());
  }
}
