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

/** The list of members. */
@Controller
class MembersPage {
  private final ListScreens screens;

  MembersPage(ListScreens screens) {
    this.screens = screens;
  }

  @GetMapping("/loyalty/members")
  @RequiresPermission(LoyaltyPermissions.READ)
  @AuditedRead(action = "list-read", subject = "list:members")
  String members(
      ListAsked asked,
      PageRequest page,
      @RequestHeader(name = "HX-Target", required = false) @Nullable String part,
      Model model) {
    return screens.show("members", asked, page, part, "loyalty/members", model);
  }
}
