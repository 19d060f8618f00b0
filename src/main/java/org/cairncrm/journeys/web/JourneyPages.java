package org.cairncrm.journeys.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.cairncrm.access.Caller;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.journeys.FigurePeriod;
import org.cairncrm.journeys.JourneyFigures;
import org.cairncrm.journeys.JourneyOverview;
import org.cairncrm.journeys.JourneyPermissions;
import org.cairncrm.journeys.JourneyPictures;
import org.cairncrm.journeys.Journeys;
import org.cairncrm.journeys.MapPublications;
import org.cairncrm.journeys.VersionFigures;
import org.cairncrm.rules.documents.Documents;
import org.cairncrm.rules.documents.Draft;
import org.cairncrm.shared.Language;
import org.cairncrm.shared.NotFound;
import org.cairncrm.shell.web.LiveStreams;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@Controller
class JourneyPages {
  private static final int WEEKS = 12;

  /** The periods that the page offers. */
  private static final List<String> PERIODS = List.of(FigurePeriod.NOW, "7d", "30d", "90d");

  /** A shop may sell faster than people read. */
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final Journeys journeys;
  private final MapPublications publications;
  private final JourneyWords words;
  private final LiveStreams streams;
  private final Caller caller;
  private final JourneyPictures pictures;
  private final PictureView view;
  private final MapTitles titles;

  JourneyPages(
      Journeys journeys,
      MapPublications publications,
      JourneyWords words,
      LiveStreams streams,
      Caller caller,
      JourneyPictures pictures,
      PictureView view,
      MapTitles titles) {
    this.journeys = journeys;
    this.publications = publications;
    this.words = words;
    this.streams = streams;
    this.caller = caller;
    this.pictures = pictures;
    this.view = view;
    this.titles = titles;
  }

  @GetMapping(path = "/journeys/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  @RequiresPermission(JourneyPermissions.READ)
  SseEmitter live(HttpServletRequest request, HttpServletResponse response) {
    return streams.open(
        Journeys.TOPIC,
        PAUSE,
        response,
        caller.stillMay(JourneyPermissions.READ, request.getSession().getId()));
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
  String map(
      @PathVariable String journey,
      @RequestParam(defaultValue = FigurePeriod.USUAL) String period,
      @RequestParam(required = false) @Nullable Integer newer,
      @RequestParam(required = false) @Nullable Integer older,
      Model model) {
    JourneyFigures figures;
    try {
      figures = journeys.map(journey, period);
    } catch (NotFound outOfForce) {
      return outOfForce(journey, model);
    }
    model.addAttribute("period", figures.period());
    List<VersionFigures> versions = journeys.versions(journey, period);
    if (versions.size() > 1) {
      VersionFigures one = chosen(versions, newer, 0);
      VersionFigures other = chosen(versions, older, 1);
      model.addAttribute("versions", versions);
      model.addAttribute("newer", one);
      model.addAttribute("older", other);
      model.addAttribute("compared", ComparedStage.of(one, other));
    }
    model.addAttribute("periods", PERIODS);
    model.addAttribute("byDay", StageCharts.days(figures.period().days()));
    model.addAttribute("journey", figures.overview());
    model.addAttribute("stages", figures.stages());
    model.addAttribute("onOlder", publications.onOlderVersions(journey));
    model.addAttribute("unsupported", journeys.unsupportedActions(journey));
    view.add(pictures.of(figures, Language.ofPage()), PictureRequest.ofPeriod(period), model);
    model.addAttribute("byStage", StageCharts.customers(figures.stages()));
    model.addAttribute("share", StageCharts.wentOn(figures.stages(), words));
    return "journeys/map";
  }

  /** The figures of a version that a person chose, or else those at a place. */
  private static VersionFigures chosen(
      List<VersionFigures> versions, @Nullable Integer wanted, int otherwise) {
    return versions.stream()
        .filter(one -> wanted != null && one.version() == wanted)
        .findFirst()
        .orElse(versions.get(otherwise));
  }

  /** The page of a map that is not in force: what is the matter with it, and what can be done. */
  private String outOfForce(String journey, Model model) {
    Documents<?> maps = journeys.maps();
    Draft draft = maps.draft(journey);
    Integer live = draft.live();
    model.addAttribute("draft", titles.of(draft));
    model.addAttribute("waiting", publications.proposal(journey, null).customers());
    model.addAttribute(
        "faults",
        live == null ? List.of() : maps.check(maps.version(journey, live).text()).faults());
    return "journeys/out-of-force";
  }
}
