package org.cairncrm.loyalty.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
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

/** Shows a programme in words with a panel, beside its text. */
@Component
class ProgrammeDisplay extends PanelDisplay {
  private final DocumentEditor editor;
  private final ProgrammeCanvases canvases;
  private final ProgrammePanels panels;
  private final ProgrammeExamples examples;
  private final ProgrammeChangeWords words;
  private final Documents<?> documents;
  private final HttpServletRequest request;

  ProgrammeDisplay(
      DocumentSection loyaltyProgrammes,
      ProgrammeCanvases canvases,
      ProgrammePanels panels,
      ProgrammeExamples examples,
      ProgrammeChangeWords words,
      HttpServletRequest request) {
    super(loyaltyProgrammes, request);
    this.editor = loyaltyProgrammes.documents().editor();
    this.canvases = canvases;
    this.panels = panels;
    this.examples = examples;
    this.words = words;
    this.documents = loyaltyProgrammes.documents();
    this.request = request;
  }

  @Override
  protected String page() {
    return "loyalty/editor";
  }

  @Override
  protected String fragments() {
    return "loyalty/editor-refreshed";
  }

  @Override
  protected String panel() {
    return "loyalty/editor-panel";
  }

  @Override
  protected ChangeWords words() {
    return words;
  }

  @Override
  protected void addParts(Model model, @Nullable Draft draft, String text) {
    boolean starting = draft == null && "GET".equals(request.getMethod()) && !begun();
    model.addAttribute("starting", starting);
    if (starting) {
      model.addAttribute("examples", examples.all());
    }
    Integer live = draft == null ? null : draft.live();
    model.addAttribute(
        "inForce", draft == null || live == null ? null : documents.version(draft.name(), live));
    super.addParts(model, draft, text);
  }

  private boolean begun() {
    return request.getParameter("template") != null;
  }

  @Override
  protected void draw(
      Model model,
      JsonNode programme,
      String selected,
      PlacedFindings faults,
      PlacedFindings warnings) {
    model.addAttribute("canvas", canvases.of(programme, faults, warnings));
    model.addAttribute("panel", panels.of(programme, selected, faults));
  }

  /** The names of the rules in force, which keep their names. */
  Set<String> fixed(@Nullable Draft draft) {
    String live = draft == null ? null : live(draft);
    return live == null ? Set.of() : ProgrammeEdits.names(editor.json(live));
  }
}
