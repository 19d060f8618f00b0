package org.cairncrm.loyalty.web;

import org.cairncrm.access.RequiresWrite;
import org.cairncrm.access.ResourcePermissions;
import org.cairncrm.loyalty.LoyaltyPermissions;
import org.cairncrm.loyalty.Programmes;
import org.cairncrm.rules.documents.Draft;
import org.cairncrm.rules.documents.web.PanelEdit;
import org.cairncrm.rules.documents.web.PanelEdit.Edited;
import org.cairncrm.rules.documents.web.PanelPages;
import org.cairncrm.shared.Conflict;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Begins a programme, and changes it in its forms. */
@Controller
@RequestMapping(LoyaltyProgrammePages.PATH)
@ResourcePermissions(read = LoyaltyPermissions.READ, write = LoyaltyPermissions.WRITE)
class ProgrammeEditorPages extends PanelPages {
  private static final int MOST_TRIES = 5;

  private final Programmes programmes;
  private final ProgrammeDisplay display;
  private final ProgrammeEdits edits;
  private final ProgrammeExamples examples;

  ProgrammeEditorPages(
      Programmes programmes,
      ProgrammeDisplay display,
      ProgrammeEdits edits,
      ProgrammeExamples examples) {
    super(display);
    this.programmes = programmes;
    this.display = display;
    this.edits = edits;
    this.examples = examples;
  }

  @Override
  protected Edited edited(String text, String selected, PanelEdit edit, @Nullable Draft draft) {
    return edits.edit(text, selected, edit, display.fixed(draft));
  }

  /**
   * Creates a draft from an example, or an empty one.
   *
   * @param example the name of the example; empty for an empty programme
   * @param title the title of the programme; empty for that of the example
   */
  @PostMapping("/drafts")
  @RequiresWrite
  String start(
      @RequestParam(defaultValue = "") String example,
      @RequestParam(defaultValue = "") String title) {
    for (int tries = 1; ; tries++) {
      String text = examples.text(example, title);
      try {
        return "redirect:"
            + LoyaltyProgrammePages.PATH
            + "/"
            + programmes.documents().create(text).name();
      } catch (Conflict taken) {
        // somebody has just taken the name, so that the example gets the next one
        if (tries == MOST_TRIES) {
          throw taken;
        }
      }
    }
  }
}
