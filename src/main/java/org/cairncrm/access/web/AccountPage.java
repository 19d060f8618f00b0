package org.cairncrm.access.web;

import jakarta.servlet.http.HttpServletResponse;
import org.cairncrm.access.AccessPermissions;
import org.cairncrm.access.PersonalPreferences;
import org.cairncrm.access.Preferences;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.access.Theme;
import org.cairncrm.shared.BusinessZone;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.Language;
import org.cairncrm.shell.web.FieldFaults;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which people choose their language, time zone and theme. */
@Controller
class AccountPage {
  private final PersonalPreferences preferences;
  private final BusinessZone business;

  AccountPage(PersonalPreferences preferences, BusinessZone business) {
    this.preferences = preferences;
    this.business = business;
  }

  @RequiresPermission(AccessPermissions.CONSOLE)
  @GetMapping("/settings/account")
  String show(Model page) {
    Preferences own = preferences.own();
    Language language = own.language();
    return show(
        page,
        new Preferences(language == null ? Language.ofPage() : language, own.zone(), own.theme()));
  }

  private String show(Model page, Preferences shown) {
    page.addAttribute("preferences", shown);
    page.addAttribute("languages", Language.values());
    page.addAttribute("zones", BusinessZone.all());
    page.addAttribute("business", business.id().getId());
    page.addAttribute("themes", Theme.values());
    return "access/account";
  }

  @RequiresPermission(AccessPermissions.CONSOLE)
  @PostMapping("/settings/account")
  String change(
      @RequestParam Language language,
      @RequestParam(defaultValue = "") String zone,
      @RequestParam Theme theme,
      Model page,
      HttpServletResponse response) {
    Preferences wanted = new Preferences(language, zone.isEmpty() ? null : zone, theme);
    try {
      preferences.changeOwn(wanted);
    } catch (Invalid refusal) {
      response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
      page.addAttribute("errors", FieldFaults.of(refusal));
      return show(page, wanted);
    }
    return "redirect:/settings/account?saved";
  }
}
