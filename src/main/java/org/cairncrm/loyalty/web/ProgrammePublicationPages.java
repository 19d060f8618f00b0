package org.cairncrm.loyalty.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.loyalty.LoyaltyPermissions;
import org.cairncrm.loyalty.Programmes;
import org.cairncrm.rules.DocumentFault;
import org.cairncrm.rules.documents.Documents;
import org.cairncrm.rules.documents.Draft;
import org.cairncrm.rules.documents.web.DocumentSection;
import org.cairncrm.rules.documents.web.ShownChange;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.KnownTexts;
import org.cairncrm.shared.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The last step of a programme: what changes, and why. */
@Controller
class ProgrammePublicationPages {
  private static final int LONGEST_REASON = 1000;

  private final Documents<?> documents;
  private final DocumentSection section;
  private final ProgrammeChangeWords words;

  ProgrammePublicationPages(
      Programmes programmes, DocumentSection loyaltyProgrammes, ProgrammeChangeWords words) {
    this.documents = programmes.documents();
    this.section = loyaltyProgrammes;
    this.words = words;
  }

  @GetMapping(LoyaltyProgrammePages.PATH + "/{name}/publication")
  @RequiresPermission(LoyaltyPermissions.WRITE)
  String choose(
      @PathVariable @Size(max = 100) String name,
      @RequestParam(required = false) @Min(1) @Max(999_999_999) @Nullable Integer fromVersion,
      Model model) {
    return show(model, documents.draft(name), fromVersion, "");
  }

  @PostMapping(LoyaltyProgrammePages.PATH + "/{name}/publications")
  @RequiresPermission(LoyaltyPermissions.WRITE)
  String publish(
      @PathVariable @Size(max = 100) String name,
      @RequestParam int revision,
      @RequestParam(required = false) @Min(1) @Max(999_999_999) @Nullable Integer fromVersion,
      @RequestParam(defaultValue = "") String comment,
      Model model,
      HttpServletResponse response) {
    String entered = comment.replace("\r\n", "\n").replace("\0", "").strip();
    String reason = entered.substring(0, Math.min(LONGEST_REASON, entered.length()));
    try {
      if (fromVersion == null) {
        documents.publish(name, revision, reason.isEmpty() ? null : reason);
      } else {
        documents.rollBack(name, fromVersion, revision, reason.isEmpty() ? null : reason);
      }
      return "redirect:" + LoyaltyProgrammePages.PATH + "/" + name;
    } catch (Invalid refused) {
      // the page shows the faults
      response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    } catch (Stale overtaken) {
      response.setStatus(HttpServletResponse.SC_CONFLICT);
      model.addAttribute("overtaken", true);
    } catch (Conflict conflict) {
      response.setStatus(HttpServletResponse.SC_CONFLICT);
      model.addAttribute("conflict", KnownTexts.ofPage(conflict.getMessage()));
    }
    return show(model, documents.draft(name), fromVersion, reason);
  }

  private String show(Model model, Draft draft, @Nullable Integer fromVersion, String comment) {
    Integer live = draft.live();
    String inForce = live == null ? null : documents.version(draft.name(), live).text();
    String next =
        fromVersion == null ? draft.text() : documents.version(draft.name(), fromVersion).text();
    List<String> faults =
        documents.check(next).faults().stream()
            .map(DocumentFault::message)
            .map(KnownTexts::ofPage)
            .distinct()
            .toList();
    model.addAttribute("place", section);
    model.addAttribute("draft", draft);
    model.addAttribute("changes", ShownChange.of(documents, words, inForce, next));
    model.addAttribute("same", next.equals(inForce));
    model.addAttribute("faults", faults);
    model.addAttribute("fromVersion", fromVersion);
    model.addAttribute("comment", comment);
    return "loyalty/publication";
  }
}
