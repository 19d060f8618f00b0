package org.cairncrm.home.web;

import java.util.List;
import java.util.Objects;
import org.cairncrm.access.AccessPermissions;
import org.cairncrm.access.AuditedRead;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.home.Home;
import org.cairncrm.home.HomeTile;
import org.cairncrm.home.HomeView;
import org.cairncrm.home.PeriodChoice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The home page, with the tiles of the reader's role that the reader may see. */
@Controller
class HomePage {
  private final Home home;

  HomePage(Home home) {
    this.home = home;
  }

  /**
   * @param part the id of the part that htmx asks for; null for the whole page
   */
  @GetMapping("/")
  @RequiresPermission(AccessPermissions.CONSOLE)
  @AuditedRead(action = "customers-listed", subject = "customers")
  String home(
      @RequestParam(required = false) @Nullable PeriodChoice period,
      @RequestHeader(name = "HX-Target", required = false) @Nullable String part,
      Model model) {
    HomeView view = home.view(null, period);
    List<HomeTile<?>> shown = home.tiles(view);
    model.addAttribute("view", view);
    model.addAttribute("tiles", shown.stream().map(tile -> Drawn.of(tile, view)).toList());
    model.addAttribute("periodic", shown.stream().anyMatch(HomeTile::periodic));
    model.addAttribute("periods", PeriodChoice.values());
    model.addAttribute("chosen", Objects.requireNonNullElse(period, Home.usual(view.roles())));
    return "tiles".equals(part) ? "home/home :: tiles" : "home/home";
  }

  /** A tile with its content. */
  record Drawn(String name, String template, Record content) {
    static Drawn of(HomeTile<?> tile, HomeView view) {
      return new Drawn(tile.name(), tile.template(), tile.content(view));
    }
  }
}
