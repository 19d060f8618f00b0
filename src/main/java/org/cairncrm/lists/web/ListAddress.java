package org.cairncrm.lists.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.cairncrm.lists.ListRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * The address of a list as a person sees it now, from which the addresses of all links on the page
 * are made.
 *
 * @param path of the page
 * @param view the saved view from which the person started; null for none
 * @param usual the usual order of the list
 */
public record ListAddress(String path, ListRequest request, @Nullable String view, String usual) {
  /** The address itself. */
  public String itself() {
    return with(request, null, null);
  }

  /** The next page. */
  public String from(String cursor) {
    return with(request, "cursor", cursor);
  }

  /** The page that asks for the value of a further filter. */
  public String adding(String column, String operator) {
    return with(request, "adding", column + ":" + operator);
  }

  /** With a further filter. */
  public String filtered(String filter) {
    List<String> filters = new ArrayList<>(request.filter());
    if (!filters.contains(filter)) {
      filters.add(filter);
    }
    return with(changed(filters, request.sort()), null, null);
  }

  /** Without a filter. */
  public String without(int filter) {
    List<String> filters = new ArrayList<>(request.filter());
    filters.remove(filter);
    return with(changed(filters, request.sort()), null, null);
  }

  /** Where the rows are downloaded. */
  public String export(String list, String format) {
    return new ListAddress("/lists/" + list + "/export", request, null, usual)
        .with(request, "format", format);
  }

  /** The same rows, whatever the view has by now. */
  public ListRequest explicit() {
    String sort = request.sort();
    return new ListRequest(
        request.filter(),
        sort == null || sort.isEmpty() ? usual : sort,
        request.columns(),
        request.query());
  }

  /** Without filters and words. */
  public String unfiltered() {
    return with(new ListRequest(List.of(), request.sort(), request.columns(), null), null, null);
  }

  /** In another order. */
  public String sorted(String sort) {
    return with(changed(request.filter(), sort), null, null);
  }

  /** With other columns. */
  public String showing(List<String> columns) {
    return with(
        new ListRequest(
            request.filter(), request.sort(), String.join(",", columns), request.query()),
        null,
        null);
  }

  /** A view as it was saved. */
  public String of(String other) {
    return path + "?view=" + encoded(other);
  }

  private ListRequest changed(List<String> filters, @Nullable String sort) {
    return new ListRequest(filters, sort, request.columns(), request.query());
  }

  private String with(ListRequest asked, @Nullable String name, @Nullable String value) {
    List<String> parts = new ArrayList<>();
    add(parts, "view", view);
    asked.filter().forEach(filter -> add(parts, "filter", filter));
    // an address with a view and without an order means the view as it was saved
    add(parts, "sort", asked.sort() == null && view != null ? usual : asked.sort());
    add(parts, "columns", asked.columns());
    add(parts, "query", asked.query());
    if (name != null) {
      add(parts, name, value);
    }
    return parts.isEmpty() ? path : path + "?" + String.join("&", parts);
  }

  private static void add(List<String> parts, String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      parts.add(name + "=" + encoded(value));
    }
  }

  private static String encoded(String value) {
    return UriUtils.encode(value, StandardCharsets.UTF_8);
  }
}
