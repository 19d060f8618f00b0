package org.cairncrm.loyalty.web;

import org.cairncrm.access.AuditedRead;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.lists.web.ListAsked;
import org.cairncrm.lists.web.ListScreens;
import org.cairncrm.loyalty.LoyaltyPermissions;
import org.cairncrm.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** The lists of members, of rewards and of the postings in the books. */
@Controller
class LoyaltyLists {
  private static final String PART = "HX-Target";

  private final ListScreens screens;

  LoyaltyLists(ListScreens screens) {
    this.screens = screens;
  }

  @GetMapping("/loyalty/members")
  @RequiresPermission(LoyaltyPermissions.READ)
  @AuditedRead(action = "list-read", subject = "list:members")
  String members(
      ListAsked asked,
      PageRequest page,
      @RequestHeader(name = PART, required = false) @Nullable String part,
      Model model) {
    return screens.show("members", asked, page, part, "loyalty/members", model);
  }

  @GetMapping("/loyalty/rewards")
  @RequiresPermission(LoyaltyPermissions.READ)
  @AuditedRead(action = "list-read", subject = "list:rewards")
  String rewards(
      ListAsked asked,
      PageRequest page,
      @RequestHeader(name = PART, required = false) @Nullable String part,
      Model model) {
    return screens.show("rewards", asked, page, part, "loyalty/rewards", model);
  }

  @GetMapping("/loyalty/postings")
  @RequiresPermission(LoyaltyPermissions.READ)
  @AuditedRead(action = "list-read", subject = "list:postings")
  String postings(
      ListAsked asked,
      PageRequest page,
      @RequestHeader(name = PART, required = false) @Nullable String part,
      Model model) {
    return screens.show("postings", asked, page, part, "loyalty/postings", model);
  }
}
