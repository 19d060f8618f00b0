package org.cairncrm.console.web;

import org.cairncrm.access.AccessPermissions;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.shared.NotFound;
import org.cairncrm.shell.MenuEntry;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The numbers in the menu, for live pages that refresh them. */
@Controller
class MenuCounts {
  private final Shell shell;

  MenuCounts(Shell shell) {
    this.shell = shell;
  }

  /**
   * @param key of the entry
   * @throws NotFound when the person has no such entry in the menu
   */
  @GetMapping("/menu/{key}")
  @RequiresPermission(AccessPermissions.CONSOLE)
  String count(@PathVariable String key, Model model) {
    MenuEntry entry =
        shell.places().stream()
            .filter(one -> one.key().equals(key) && one.counted())
            .findFirst()
            .orElseThrow(() -> new NotFound("menu entry", key));
    model.addAttribute("place", entry);
    return "layout :: waiting(place=${place})";
  }
}
