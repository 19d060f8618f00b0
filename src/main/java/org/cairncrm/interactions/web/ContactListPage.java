package org.cairncrm.interactions.web;

import org.cairncrm.access.AuditedRead;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.interactions.InteractionPermissions;
import org.cairncrm.lists.web.ListAsked;
import org.cairncrm.lists.web.ListScreens;
import org.cairncrm.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** The list of contacts. */
@Controller
class ContactListPage {
  private final ListScreens screens;

  ContactListPage(ListScreens screens) {
    this.screens = screens;
  }

  /**
   * @param part the id of the part that htmx asks for; null for the whole page
   */
  @GetMapping("/interactions")
  @RequiresPermission(InteractionPermissions.READ)
  @AuditedRead(action = "contacts-read", subject = "contacts")
  String contacts(
      ListAsked asked,
      PageRequest page,
      @RequestHeader(name = "HX-Target", required = false) @Nullable String part,
      Model model) {
    return screens.show("contacts", asked, page, part, "interactions/list", model);
  }
}
