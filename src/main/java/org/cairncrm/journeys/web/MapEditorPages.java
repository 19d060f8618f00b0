package org.cairncrm.journeys.web;

import java.util.Set;
import java.util.stream.Collectors;
import org.cairncrm.access.ResourcePermissions;
import org.cairncrm.journeys.JourneyPermissions;
import org.cairncrm.journeys.Journeys;
import org.cairncrm.rules.documents.DocumentEditor;
import org.cairncrm.rules.documents.Draft;
import org.cairncrm.rules.documents.StableName;
import org.cairncrm.rules.documents.web.PanelEdit;
import org.cairncrm.rules.documents.web.PanelEdit.Edited;
import org.cairncrm.rules.documents.web.PanelPages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Changes a map in its drawing and its panel. */
@Controller
@RequestMapping(JourneyMapPages.PATH)
@ResourcePermissions(read = JourneyPermissions.READ, write = JourneyPermissions.WRITE)
class MapEditorPages extends PanelPages {
  private final Journeys journeys;
  private final DocumentEditor editor;
  private final MapDisplay display;
  private final MapEdits edits;

  MapEditorPages(Journeys journeys, MapDisplay display, MapEdits edits) {
    super(display);
    this.journeys = journeys;
    this.editor = journeys.maps().editor();
    this.display = display;
    this.edits = edits;
  }

  @Override
  protected Edited edited(String text, String selected, PanelEdit edit, @Nullable Draft draft) {
    Edited edited = edits.edit(text, selected, edit, display.fixed(draft));
    return draft == null ? new Edited(named(edited.text(), edit), edited.selected()) : edited;
  }

  /** A new map gets a name that fits its title. */
  private String named(String text, PanelEdit edit) {
    if (!edit.at().equals("/title") || edit.value().isBlank()) {
      return text;
    }
    Set<String> names =
        journeys.maps().drafts().stream().map(Draft::name).collect(Collectors.toSet());
    return editor.set(text, "/journey", StableName.unused(edit.value(), names));
  }
}
