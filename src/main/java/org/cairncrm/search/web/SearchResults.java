package org.cairncrm.search.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.cairncrm.search.NamedHit;
import org.cairncrm.search.SearchGroup;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.KnownWord;
import org.cairncrm.shell.HighlightedText;
import org.cairncrm.shell.MatchRank;
import org.cairncrm.shell.SearchHit;
import org.jspecify.annotations.Nullable;

/**
 * What a search found: the kind with the best match first, and the best match of each kind first.
 */
record SearchResults(List<Result> items) {
  static SearchResults of(List<SearchGroup> groups) {
    return new SearchResults(
        groups.stream()
            .flatMap(group -> group.hits().stream().map(hit -> Result.of(group.kind(), hit)))
            .toList());
  }

  @Schema(name = "SearchResult")
  record Result(
      @KnownWord("SearchKind") String kind,
      String id,
      HighlightedText title,
      @Nullable HighlightedText subtitle,
      String page,
      @Nullable Instant at,
      @Nullable CustomerId customerId,
      @Nullable String customerName,
      MatchRank match) {
    static Result of(String kind, NamedHit named) {
      SearchHit hit = named.hit();
      return new Result(
          kind,
          hit.id(),
          hit.title(),
          hit.subtitle(),
          hit.page(),
          hit.at(),
          hit.customer(),
          named.customer(),
          hit.match());
    }
  }
}
