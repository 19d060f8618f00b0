package org.cairncrm.journeys.web;

import jakarta.servlet.http.HttpServletResponse;
import org.cairncrm.access.RequiresWrite;
import org.cairncrm.access.ResourcePermissions;
import org.cairncrm.journeys.JourneyPermissions;
import org.cairncrm.journeys.JourneyPictures;
import org.cairncrm.journeys.Simulations;
import org.cairncrm.rules.documents.DocumentVersion;
import org.cairncrm.rules.documents.web.DocumentPages;
import org.cairncrm.rules.documents.web.DocumentSection;
import org.cairncrm.rules.documents.web.EditedDraft;
import org.cairncrm.shared.Language;
import org.cairncrm.shared.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping(JourneyMapPages.PATH)
@ResourcePermissions(read = JourneyPermissions.READ, write = JourneyPermissions.WRITE)
class JourneyMapPages extends DocumentPages {
  static final String PATH = "/journey-maps";

  private final Simulations simulations;
  private final JourneyPictures pictures;
  private final PictureView view;

  JourneyMapPages(
      DocumentSection journeyMaps,
      MapDisplay display,
      Simulations simulations,
      JourneyPictures pictures,
      PictureView view) {
    super(journeyMaps, display);
    this.simulations = simulations;
    this.pictures = pictures;
    this.view = view;
  }

  @Override
  protected String drawing(DocumentVersion version, Model model) {
    try {
      view.add(
          pictures.version(version.name(), version.version(), Language.ofPage()),
          PictureRequest.ofVersion(version.version()),
          model);
    } catch (NotFound unreadable) {
      model.addAttribute("unreadable", true);
    }
    return "journeys/version-picture";
  }

  /** Saves the draft and shows its test customers. */
  @PostMapping("/{name}/test")
  @RequiresWrite
  String test(
      @PathVariable String name,
      @RequestParam String text,
      @RequestParam int revision,
      Model model,
      HttpServletResponse response) {
    return saved(
        new EditedDraft(name, text, revision),
        model,
        response,
        draft -> "redirect:" + PATH + "/" + name + "/test");
  }

  /** Saves the draft and tries it on the history. */
  @PostMapping("/{name}/trial")
  @RequiresWrite
  String trial(
      @PathVariable String name,
      @RequestParam String text,
      @RequestParam int revision,
      Model model,
      HttpServletResponse response) {
    return saved(
        new EditedDraft(name, text, revision),
        model,
        response,
        draft ->
            "redirect:/journeys/" + name + "/simulations/" + simulations.start(name, null).id());
  }
}
