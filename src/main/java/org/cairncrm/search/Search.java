package org.cairncrm.search;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shell.CustomerNames;
import org.cairncrm.shell.SearchHit;
import org.cairncrm.shell.SearchQuery;
import org.cairncrm.shell.SearchSource;
import org.springframework.stereotype.Component;

/** The façade of the module: finds everything that the caller may read, of every module. */
@Component
public class Search {
  private final SearchKinds kinds;
  private final CustomerNames names;
  private final OfferedActions actions;

  Search(SearchKinds kinds, CustomerNames names, OfferedActions actions) {
    this.kinds = kinds;
    this.names = names;
    this.actions = actions;
  }

  /**
   * The best matches of each kind. The kind with the best match comes first.
   *
   * @param typed the text; one without letters and digits finds nothing
   * @param wanted the kinds to look for; empty for all
   * @param limit the maximum number of matches of each kind
   */
  public List<SearchGroup> find(String typed, Set<String> wanted, int limit) {
    SearchQuery query = SearchQuery.of(typed);
    if (query.isEmpty()) {
      return List.of();
    }
    Map<SearchSource, List<SearchHit>> hits = new LinkedHashMap<>();
    for (SearchSource source : kinds.readable()) {
      if (wanted.isEmpty() || wanted.contains(source.kind())) {
        hits.put(source, source.find(query, limit));
      }
    }
    Map<CustomerId, String> known = names(hits.values());
    return hits.entrySet().stream()
        .filter(entry -> !entry.getValue().isEmpty())
        .map(entry -> group(entry.getKey(), entry.getValue(), known))
        .sorted(Comparator.comparing(SearchGroup::best))
        .toList();
  }

  /** The names of all customers with a result, read in one statement. */
  private Map<CustomerId, String> names(Collection<List<SearchHit>> hits) {
    Set<CustomerId> customers =
        hits.stream()
            .flatMap(List::stream)
            .map(SearchHit::customer)
            .flatMap(Stream::ofNullable)
            .collect(Collectors.toSet());
    return customers.isEmpty() || !kinds.mayReadCustomers() ? Map.of() : names.of(customers);
  }

  private static SearchGroup group(
      SearchSource source, List<SearchHit> hits, Map<CustomerId, String> names) {
    return new SearchGroup(
        source.kind(),
        source.title(),
        source.icon(),
        hits.stream()
            .map(
                hit -> new NamedHit(hit, hit.customer() == null ? null : names.get(hit.customer())))
            .toList());
  }

  /**
   * What the caller may do that fits the text: actions with its words in their names, also about
   * something that the rest of the text finds, and actions about the best match.
   *
   * @param typed the text; the first actions of all if it is blank
   * @param found what {@link #find} returned for this text
   */
  public List<ActionOffer> actions(String typed, List<SearchGroup> found, int limit) {
    return actions.of(typed, found, limit);
  }
}
