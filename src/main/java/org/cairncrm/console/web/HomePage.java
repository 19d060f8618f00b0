package org.cairncrm.console.web;

import java.util.Comparator;
import java.util.List;
import org.cairncrm.access.AccessPermissions;
import org.cairncrm.access.AuditedRead;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.shell.HomeTile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The home page, with the tiles of the modules that the user may see. */
@Controller
class HomePage {
  private final List<HomeTile> tiles;
  private final Shell shell;

  HomePage(List<HomeTile> tiles, Shell shell) {
    this.tiles = tiles.stream().sorted(Comparator.comparingInt(HomeTile::place)).toList();
    this.shell = shell;
  }

  @GetMapping("/")
  @RequiresPermission(AccessPermissions.CONSOLE)
  @AuditedRead(action = "customers-listed", subject = "customers")
  String home(Model model) {
    model.addAttribute("me", shell.username());
    model.addAttribute("main", in(HomeTile.Column.MAIN));
    model.addAttribute("side", in(HomeTile.Column.SIDE));
    return "console/home";
  }

  private List<HomeTile> in(HomeTile.Column column) {
    return tiles.stream()
        .filter(tile -> tile.column() == column && shell.may(tile.permission()))
        .toList();
  }
}
