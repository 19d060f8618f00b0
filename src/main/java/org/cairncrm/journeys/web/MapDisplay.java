package org.cairncrm.journeys.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cairncrm.journeys.MapPublications;
import org.cairncrm.rules.DocumentFault;
import org.cairncrm.rules.documents.DocumentEditor;
import org.cairncrm.rules.documents.Documents;
import org.cairncrm.rules.documents.Draft;
import org.cairncrm.rules.documents.web.ChangeWords;
import org.cairncrm.rules.documents.web.DocumentDisplay;
import org.cairncrm.rules.documents.web.DocumentSection;
import org.cairncrm.shared.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import tools.jackson.databind.JsonNode;

/** Shows a map as a drawing with a panel, beside its text. */
@Component
class MapDisplay extends DocumentDisplay {
  private static final Pattern PART = Pattern.compile("(/[a-z]+/\\d{1,4}){1,2}");

  private final Documents<?> documents;
  private final DocumentEditor editor;
  private final MapCanvases canvases;
  private final MapPanels panels;
  private final MapTemplates templates;
  private final MapPublications publications;
  private final MapChangeWords words;
  private final MapTitles titles;
  private final HttpServletRequest request;

  MapDisplay(
      DocumentSection journeyMaps,
      MapCanvases canvases,
      MapPanels panels,
      MapTemplates templates,
      MapPublications publications,
      MapChangeWords words,
      MapTitles titles,
      HttpServletRequest request) {
    super(journeyMaps);
    this.documents = journeyMaps.documents();
    this.editor = documents.editor();
    this.canvases = canvases;
    this.panels = panels;
    this.templates = templates;
    this.publications = publications;
    this.words = words;
    this.titles = titles;
    this.request = request;
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
  protected void addParts(Model model, @Nullable Draft draft, String text) {
    model.addAttribute(
        "underWay", draft == null ? 0 : publications.proposal(draft.name(), null).customers());
    if (draft == null) {
      model.addAttribute("templates", templates.all());
    }
    String selected =
        Objects.requireNonNullElse(
            (String) model.getAttribute("selected"),
            Objects.requireNonNullElse(request.getParameter("selected"), ""));
    try {
      JsonNode map = editor.json(text);
      PlacedFindings findings = PlacedFindings.of(editor, text, found(model, "faults"));
      PlacedFindings warnings = PlacedFindings.of(editor, text, found(model, "warnings"));
      model.addAttribute("canvas", canvases.of(map, findings, warnings));
      model.addAttribute("panel", panels.of(map, pointer(selected), findings, warnings));
    } catch (Invalid unreadable) {
      model.addAttribute("canvas", null);
      model.addAttribute("panel", null);
    }
  }

  /** The JSON pointer of the part that has the chosen value; that of the map if no part has it. */
  private static String pointer(String selected) {
    Matcher part = PART.matcher(selected);
    return part.lookingAt() ? part.group() : "";
  }

  @SuppressWarnings("unchecked")
  private static List<DocumentFault> found(Model model, String name) {
    return (List<DocumentFault>) Objects.requireNonNull(model.getAttribute(name));
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
