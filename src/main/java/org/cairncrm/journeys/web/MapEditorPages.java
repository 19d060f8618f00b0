package org.cairncrm.journeys.web;

import java.util.Set;
import java.util.stream.Collectors;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.journeys.JourneyPermissions;
import org.cairncrm.journeys.Journeys;
import org.cairncrm.journeys.web.MapEdits.Edited;
import org.cairncrm.rules.documents.DocumentEditor;
import org.cairncrm.rules.documents.Draft;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.KnownTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Changes a map in its drawing and its panel. Nothing is stored until the draft is saved. */
@Controller
class MapEditorPages {
  private final Journeys journeys;
  private final DocumentEditor editor;
  private final MapDisplay display;
  private final MapEdits edits;

  MapEditorPages(Journeys journeys, MapDisplay display, MapEdits edits) {
    this.journeys = journeys;
    this.editor = journeys.maps().editor();
    this.display = display;
    this.edits = edits;
  }

  /** Makes a change, or with {@code select} shows another part in the panel. */
  @PostMapping(JourneyMapPages.PATH + "/edits")
  @RequiresPermission(JourneyPermissions.WRITE)
  String edit(
      @RequestParam String text,
      @RequestParam(required = false) @Nullable String name,
      @RequestParam(defaultValue = "") String selected,
      @RequestParam MultiValueMap<String, String> form,
      Model model) {
    String source = text.replace("\r\n", "\n").replace("\0", "");
    MapEdit edit = MapEdit.of(form);
    Draft draft = display.draft(name);
    try {
      Edited edited = edits.edit(source, selected, edit, display.fixed(draft));
      source = draft == null ? named(edited.text(), edit) : edited.text();
      model.addAttribute("selected", edited.selected());
      model.addAttribute("changed", true);
    } catch (Invalid refused) {
      model.addAttribute("refusal", KnownTexts.ofPage(refused.errors().getFirst().message()));
    }
    return display.refreshed(model, draft, source, true);
  }

  /** Shows another part in the panel. */
  @PostMapping(JourneyMapPages.PATH + "/panels")
  @RequiresPermission(JourneyPermissions.READ)
  String panel(
      @RequestParam String text,
      @RequestParam(required = false) @Nullable String name,
      Model model) {
    String source = text.replace("\r\n", "\n").replace("\0", "");
    display.refreshed(model, display.draft(name), source, false);
    return "journeys/editor-panel";
  }

  /** A new map gets a name that fits its title. */
  private String named(String text, MapEdit edit) {
    if (!edit.at().equals("/title") || edit.value().isBlank()) {
      return text;
    }
    Set<String> names =
        journeys.maps().drafts().stream().map(Draft::name).collect(Collectors.toSet());
    return editor.set(text, "/journey", MapParts.unused(edit.value(), names));
  }
}
