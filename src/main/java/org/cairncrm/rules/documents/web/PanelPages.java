package org.cairncrm.rules.documents.web;

import org.cairncrm.access.RequiresRead;
import org.cairncrm.access.RequiresWrite;
import org.cairncrm.rules.documents.Draft;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.KnownTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Changes a document in its drawing and its panel. Nothing is stored until the draft is saved. A
 * module inherits it in a controller with the path of its {@link DocumentPages}.
 */
public abstract class PanelPages {
  private final PanelDisplay display;

  protected PanelPages(PanelDisplay display) {
    this.display = display;
  }

  /**
   * Makes a change in the text of a document.
   *
   * @param selected the part whose panel is shown
   * @param draft null for a new document
   * @throws Invalid if the change is impossible
   */
  protected abstract PanelEdit.Edited edited(
      String text, String selected, PanelEdit edit, @Nullable Draft draft);

  /** Makes a change. */
  @PostMapping("/edits")
  @RequiresWrite
  String edit(
      @RequestParam String text,
      @RequestParam(required = false) @Nullable String name,
      @RequestParam(defaultValue = "") String selected,
      @RequestParam MultiValueMap<String, String> form,
      Model model) {
    String source = EnteredText.lines(text);
    Draft draft = display.draft(name);
    try {
      PanelEdit.Edited edited = edited(source, selected, PanelEdit.of(form), draft);
      source = edited.text();
      model.addAttribute("selected", edited.selected());
      model.addAttribute("removed", edited.removed());
      model.addAttribute("changed", true);
    } catch (Invalid refused) {
      model.addAttribute("refusal", KnownTexts.ofPage(refused.errors().getFirst().message()));
    }
    return display.refreshed(model, draft, source, true);
  }

  /** Shows another part in the panel. */
  @PostMapping("/panels")
  @RequiresRead
  String panel(
      @RequestParam String text,
      @RequestParam(required = false) @Nullable String name,
      Model model) {
    display.refreshed(model, display.draft(name), EnteredText.lines(text), false);
    return display.panel();
  }
}
