package org.cairncrm.console.web;

import org.cairncrm.access.AuditedRead;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.customers.CustomerPermissions;
import org.cairncrm.lists.web.ListAsked;
import org.cairncrm.lists.web.ListScreens;
import org.cairncrm.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;

@Controller
class CustomersPage {
  private final ListScreens screens;

  CustomersPage(ListScreens screens) {
    this.screens = screens;
  }

  @GetMapping("/customers")
  @RequiresPermission(CustomerPermissions.READ)
  @AuditedRead(action = "customers-searched", subject = "customers")
  String list(
      ListAsked asked,
      PageRequest page,
      @RequestHeader(name = "HX-Target", required = false) @Nullable String part,
      Model model) {
    return screens.show("customers", asked, page, part, "console/customers", model);
  }
}
