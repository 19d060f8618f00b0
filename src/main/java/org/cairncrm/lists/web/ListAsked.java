package org.cairncrm.lists.web;

import java.util.ArrayList;
import java.util.List;
import org.cairncrm.lists.FilterOperator;
import org.cairncrm.lists.ListRequest;
import org.cairncrm.shared.EnumWord;
import org.jspecify.annotations.Nullable;

/**
 * What the address of a list's page asks for.
 *
 * @param view the view to show; null for none
 * @param adding the column and the operator of a filter that is being added; null for none
 * @param values the values of that filter; empty until the person has sent them
 */
public record ListAsked(
    ListRequest request, @Nullable String view, @Nullable String adding, List<String> values) {
  public ListAsked {
    values = List.copyOf(values);
  }

  /** The same with a view. */
  public ListAsked of(String other) {
    return new ListAsked(request, other, adding, values);
  }

  /** The same with a further filter. */
  public ListAsked filtered(String filter) {
    List<String> filters = new ArrayList<>(request.filter());
    filters.add(filter);
    return new ListAsked(
        new ListRequest(filters, request.sort(), request.columns(), request.query()),
        view,
        adding,
        values);
  }

  /**
   * The address of a page with what this one shows.
   *
   * @param usual the usual order of the list
   */
  String at(String path, String usual) {
    return new ListAddress(path, request, view, usual).itself();
  }

  private boolean takesSeveral() {
    return adding != null
        && EnumWord.find(FilterOperator.class, adding.substring(adding.indexOf(':') + 1))
            .filter(FilterOperator::takesSeveral)
            .isPresent();
  }

  /** The filter that is added. */
  String filter() {
    return adding
        + ":"
        + String.join(
            ",",
            takesSeveral() && values.size() > 1
                ? values.stream().map(value -> value.replace(",", "\\,")).toList()
                : values);
  }
}
