package org.cairncrm.journeys.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairncrm.journeys.MapPublications;
import org.cairncrm.rules.documents.DocumentEditor;
import org.cairncrm.rules.documents.Documents;
import org.cairncrm.rules.documents.Draft;
import org.cairncrm.rules.documents.web.ChangeWords;
import org.cairncrm.rules.documents.web.DocumentSection;
import org.cairncrm.rules.documents.web.PanelDisplay;
import org.cairncrm.rules.documents.web.PlacedFindings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import tools.jackson.databind.JsonNode;

/** Shows a map as a drawing with a panel, beside its text. */
@Component
class MapDisplay extends PanelDisplay {
  private final Documents<?> documents;
  private final DocumentEditor editor;
  private final MapCanvases canvases;
  private final MapPanels panels;
  private final MapTemplates templates;
  private final MapPublications publications;
  private final MapChangeWords words;
  private final MapTitles titles;

  MapDisplay(
      DocumentSection journeyMaps,
      MapCanvases canvases,
      MapPanels panels,
      MapTemplates templates,
      MapPublications publications,
      MapChangeWords words,
      MapTitles titles,
      HttpServletRequest request) {
    super(journeyMaps, request);
    this.documents = journeyMaps.documents();
    this.editor = documents.editor();
    this.canvases = canvases;
    this.panels = panels;
    this.templates = templates;
    this.publications = publications;
    this.words = words;
    this.titles = titles;
  }

  @Override
  protected String page() {
    return "journeys/editor";
  }

  @Override
  protected String fragments() {
    return "journeys/editor-refreshed";
  }

  @Override
  protected String title(String text, String title) {
    return titles.of(text, title);
  }

  @Override
  protected ChangeWords words() {
    return words;
  }

  @Override
  protected String blank(@Nullable String template) {
    Set<String> names = documents.drafts().stream().map(Draft::name).collect(Collectors.toSet());
    return templates.text(template, names);
  }

  @Override
  protected String panel() {
    return "journeys/editor-panel";
  }

  @Override
  protected void addParts(Model model, @Nullable Draft draft, String text) {
    model.addAttribute(
        "underWay", draft == null ? 0 : publications.proposal(draft.name(), null).customers());
    if (draft == null) {
      model.addAttribute("templates", templates.all());
    }
    super.addParts(model, draft, text);
  }

  @Override
  protected void draw(
      Model model, JsonNode map, String selected, PlacedFindings faults, PlacedFindings warnings) {
    model.addAttribute("canvas", canvases.of(map, faults, warnings));
    model.addAttribute("panel", panels.of(map, selected, faults, warnings));
  }

  /** The names of the stages in force, in which customers may be. */
  Set<String> fixed(@Nullable Draft draft) {
    String live = draft == null ? null : live(draft);
    Set<String> names = new HashSet<>();
    if (live != null) {
      editor
          .json(live)
          .path("stages")
          .forEach(stage -> names.add(stage.path("stage").asString("")));
    }
    return names;
  }
}
