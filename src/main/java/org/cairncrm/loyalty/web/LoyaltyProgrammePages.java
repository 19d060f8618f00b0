package org.cairncrm.loyalty.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import org.cairncrm.access.RequiresWrite;
import org.cairncrm.access.ResourcePermissions;
import org.cairncrm.loyalty.LoyaltyPermissions;
import org.cairncrm.rules.documents.Draft;
import org.cairncrm.rules.documents.web.DocumentPages;
import org.cairncrm.rules.documents.web.DocumentSection;
import org.cairncrm.rules.documents.web.EditedDraft;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

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

  /** A page shows what changes, and asks for the reason. */
  @Override
  protected String published(Draft draft, @Nullable String comment) {
    return publication(draft.name(), null, comment);
  }

  @Override
  protected String restored(String name, int version, int revision, @Nullable String comment) {
    return publication(name, version, comment);
  }

  private static String publication(
      String name, @Nullable Integer version, @Nullable String comment) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath(PATH).path("/{name}/publication");
    Map<String, Object> values = new HashMap<>(Map.of("name", name));
    if (version != null) {
      address.queryParam("fromVersion", version);
    }
    if (comment != null) {
      // filled in afterwards, so that a plus sign and braces are encoded too
      address.queryParam("comment", "{comment}");
      values.put("comment", comment);
    }
    return "redirect:" + address.encode().buildAndExpand(values).toUriString();
  }
}
