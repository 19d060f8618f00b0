package org.cairncrm.journeys.web;

import java.util.List;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.journeys.JourneyFigures;
import org.cairncrm.journeys.JourneyOverview;
import org.cairncrm.journeys.JourneyPermissions;
import org.cairncrm.journeys.Journeys;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class JourneyPages {
  private static final int WEEKS = 12;

  private final Journeys journeys;
  private final JourneyWords words;

  JourneyPages(Journeys journeys, JourneyWords words) {
    this.journeys = journeys;
    this.words = words;
  }

  @GetMapping("/journeys")
  @RequiresPermission(JourneyPermissions.READ)
  String list(Model model) {
    List<JourneyOverview> listed = journeys.list();
    model.addAttribute("journeys", listed);
    model.addAttribute("weeks", StageCharts.weeks(listed, journeys.enteredByWeek(WEEKS), WEEKS));
    return "journeys/list";
  }

  @GetMapping("/journeys/{journey}")
  @RequiresPermission(JourneyPermissions.READ)
  String map(@PathVariable String journey, Model model) {
    JourneyFigures figures = journeys.map(journey);
    model.addAttribute("journey", figures.overview());
    model.addAttribute("stages", figures.stages());
    model.addAttribute("unsupported", journeys.unsupportedActions(journey));
    model.addAttribute("map", MapDrawing.of(figures));
    model.addAttribute("byStage", StageCharts.customers(figures.stages()));
    model.addAttribute("share", StageCharts.wentOn(figures.stages(), words));
    return "journeys/map";
  }
}
