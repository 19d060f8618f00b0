package org.cairncrm.search.web;

import java.util.List;
import java.util.Set;
import org.cairncrm.access.AuditedRead;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.search.ActionOffer;
import org.cairncrm.search.Search;
import org.cairncrm.search.SearchGroup;
import org.cairncrm.search.SearchPermissions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The search as a page, and the results of the palette that opens on every page. */
@Controller
class SearchPage {
  private static final int SHOWN_IN_PALETTE = 5;
  private static final int SHOWN_ON_PAGE = 20;
  private static final int ACTIONS = 6;

  private final Search search;

  SearchPage(Search search) {
    this.search = search;
  }

  /**
   * @param part the id of the part that htmx asks for; null for the whole page
   */
  @GetMapping("/search")
  @RequiresPermission(SearchPermissions.READ)
  @AuditedRead(action = "search-read", subject = "search")
  String search(
      @RequestParam(defaultValue = "") String q,
      @RequestHeader(name = "HX-Target", required = false) @Nullable String part,
      Model model) {
    boolean palette = "palette-found".equals(part);
    String text = q.strip();
    List<SearchGroup> groups =
        search.find(text, Set.of(), palette ? SHOWN_IN_PALETTE : SHOWN_ON_PAGE);
    model.addAttribute("query", text);
    model.addAttribute("groups", groups);
    List<ActionOffer> offers = search.actions(text, groups, ACTIONS);
    model.addAttribute("offers", offers);
    model.addAttribute("actionFirst", offers.stream().anyMatch(offer -> offer.isNamed(text)));
    return palette ? "search/palette :: found" : "search/search";
  }
}
