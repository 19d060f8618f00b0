package org.cairncrm.journeys.web;

import org.cairncrm.access.AuditedRead;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.journeys.JourneyPermissions;
import org.cairncrm.lists.web.ListAsked;
import org.cairncrm.lists.web.ListScreens;
import org.cairncrm.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** The list of stays in stages. */
@Controller
class StayPages {
  private final ListScreens screens;

  StayPages(ListScreens screens) {
    this.screens = screens;
  }

  @GetMapping(StayAddress.PATH)
  @RequiresPermission(JourneyPermissions.READ)
  @AuditedRead(action = "stays-listed", subject = "journeys")
  String list(
      ListAsked asked,
      PageRequest page,
      @RequestHeader(name = "HX-Target", required = false) @Nullable String part,
      Model model) {
    return screens.show("stays", asked, page, part, "journeys/stays", model);
  }
}
