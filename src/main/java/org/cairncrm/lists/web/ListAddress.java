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
 * @param view the view from which the person started; null for none
 */
public record ListAddress(String path, ListRequest request, @Nullable String view) {
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
    add(parts, "sort", asked.sort());
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
