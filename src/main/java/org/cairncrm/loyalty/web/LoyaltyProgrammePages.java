package org.cairncrm.loyalty.web;

import jakarta.servlet.http.HttpServletResponse;
import org.cairncrm.access.RequiresWrite;
import org.cairncrm.access.ResourcePermissions;
import org.cairncrm.loyalty.LoyaltyPermissions;
import org.cairncrm.rules.documents.web.DocumentPages;
import org.cairncrm.rules.documents.web.DocumentSection;
import org.cairncrm.rules.documents.web.EditedDraft;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping(LoyaltyProgrammePages.PATH)
@ResourcePermissions(read = LoyaltyPermissions.READ, write = LoyaltyPermissions.WRITE)
class LoyaltyProgrammePages extends DocumentPages {
  static final String PATH = "/loyalty-programmes";

  LoyaltyProgrammePages(DocumentSection loyaltyProgrammes, ProgrammeDisplay display) {
    super(loyaltyProgrammes, display);
  }

  /** Saves the draft and goes on to trying it on the history. */
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
        draft -> "redirect:/loyalty/programmes/" + name + "/simulations");
  }
}
