package org.cairncrm.search.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.cairncrm.access.AuditedRead;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.search.Search;
import org.cairncrm.search.SearchPermissions;
import org.cairncrm.shared.KnownWord;
import org.cairncrm.shell.SearchQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Search")
class SearchApi {
  private static final int MOST = 50;

  private final Search search;

  SearchApi(Search search) {
    this.search = search;
  }

  @GetMapping("/api/search")
  @RequiresPermission(SearchPermissions.READ)
  @Operation(
      operationId = "searchEverything",
      summary = "Find customers, orders and everything else by a text",
      description =
          "Only kinds whose permission the caller has are searched. Accents and case do not"
              + " matter.")
  @AuditedRead(action = "search-read", subject = "search")
  SearchResults find(
      @Parameter(description = "The text: a name, a number, or words that were said")
          @RequestParam
          @NotBlank
          @Size(max = SearchQuery.LONGEST)
          String q,
      @Parameter(description = "Only these kinds; all that the caller may read if left out")
          @RequestParam(required = false)
          @Nullable Set<@KnownWord("SearchKind") String> kind,
      @Parameter(description = "The maximum number of results of each kind")
          @RequestParam(defaultValue = "5")
          @Min(1)
          @Max(MOST)
          int limit) {
    return SearchResults.of(search.find(q, kind == null ? Set.of() : kind, limit));
  }
}
