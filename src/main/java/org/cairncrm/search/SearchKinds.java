package org.cairncrm.search;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.cairncrm.access.Caller;
import org.cairncrm.shared.WordList;
import org.cairncrm.shell.SearchSource;
import org.springframework.stereotype.Component;

/** All kinds of things that the search finds, as the modules contribute them. */
@Component
class SearchKinds implements WordList {
  private static final String CUSTOMERS = "customers";

  private final List<SearchSource> sources;
  private final Caller caller;

  /**
   * @throws IllegalStateException if two sources have the same kind
   */
  SearchKinds(List<SearchSource> declared, Caller caller) {
    this.sources = declared.stream().sorted(Comparator.comparingInt(SearchSource::place)).toList();
    this.caller = caller;
    if (Set.copyOf(words()).size() < sources.size()) {
      throw new IllegalStateException("Two sources of the search have the same kind: " + words());
    }
  }

  @Override
  public String name() {
    return "SearchKind";
  }

  @Override
  public List<String> words() {
    return sources.stream().map(SearchSource::kind).toList();
  }

  /** The sources of what the caller may read. */
  List<SearchSource> readable() {
    return sources.stream().filter(source -> caller.may(source.permission())).toList();
  }

  /** Whether the caller may see the names of customers. */
  boolean mayReadCustomers() {
    return readable().stream().anyMatch(source -> source.kind().equals(CUSTOMERS));
  }
}
