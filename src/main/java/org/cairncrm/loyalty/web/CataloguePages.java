package org.cairncrm.loyalty.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.loyalty.Catalogue;
import org.cairncrm.loyalty.CatalogueContent;
import org.cairncrm.loyalty.CatalogueItem;
import org.cairncrm.loyalty.CatalogueState;
import org.cairncrm.loyalty.LoyaltyPermissions;
import org.cairncrm.shared.FreeText;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.Language;
import org.cairncrm.shared.Stale;
import org.cairncrm.shell.web.FieldFaults;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The catalogue as cards and as a list, the page of a reward, and its form. */
@Controller
@RequestMapping("/loyalty/catalogue")
class CataloguePages {
  private static final String PAGE = "redirect:/loyalty/catalogue/";

  private final Catalogue catalogue;
  private final FieldFaults faults;

  CataloguePages(Catalogue catalogue, FieldFaults faults) {
    this.catalogue = catalogue;
    this.faults = faults;
  }

  @GetMapping
  @RequiresPermission(LoyaltyPermissions.READ)
  String all(
      @RequestParam @Nullable CatalogueState state,
      @RequestParam(defaultValue = "false") boolean list,
      Model model) {
    List<CatalogueItem> items = catalogue.all();
    model.addAttribute(
        "items", items.stream().filter(item -> state == null || item.state() == state).toList());
    model.addAttribute("states", CatalogueState.values());
    model.addAttribute("state", state);
    model.addAttribute("asList", list);
    return "loyalty/catalogue";
  }

  @GetMapping("/new")
  @RequiresPermission(LoyaltyPermissions.WRITE)
  String blank(Model model) {
    return form(null, Map.of("kind", CatalogueForm.GIFT), Map.of(), model);
  }

  @PostMapping("/new")
  @RequiresPermission(LoyaltyPermissions.WRITE)
  String add(@RequestParam Map<String, String> typed, Model model, HttpServletResponse response) {
    CatalogueForm form = new CatalogueForm(typed);
    CatalogueContent content = form.content(false);
    Map<String, String> errors = form.faults(content, faults);
    if (errors.isEmpty()) {
      try {
        return PAGE + catalogue.add(content).id();
      } catch (Invalid refused) {
        errors = errors(refused);
      }
    }
    response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    return form(null, typed, errors, model);
  }

  @GetMapping("/{id}")
  @RequiresPermission(LoyaltyPermissions.READ)
  String one(@PathVariable UUID id, Model model) {
    return show(catalogue.get(id), Map.of(), model);
  }

  private String show(CatalogueItem item, Map<String, String> errors, Model model) {
    model.addAttribute("item", item);
    model.addAttribute("changes", catalogue.changes(item.id()));
    model.addAttribute("languages", Language.values());
    model.addAttribute("errors", errors);
    return "loyalty/catalogue-item";
  }

  @GetMapping("/{id}/form")
  @RequiresPermission(LoyaltyPermissions.WRITE)
  String edit(@PathVariable UUID id, Model model) {
    CatalogueItem item = catalogue.get(id);
    return form(item, CatalogueForm.of(item), Map.of(), model);
  }

  @PostMapping("/{id}/form")
  @RequiresPermission(LoyaltyPermissions.WRITE)
  String change(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") int version,
      @RequestParam Map<String, String> typed,
      Model model,
      HttpServletResponse response) {
    CatalogueItem item = catalogue.get(id);
    CatalogueForm form = new CatalogueForm(typed);
    CatalogueContent content = form.content(item.state() == CatalogueState.WITHDRAWN);
    Map<String, String> errors = form.faults(content, faults);
    if (errors.isEmpty()) {
      try {
        catalogue.change(id, content, version);
        return PAGE + id;
      } catch (Invalid refused) {
        errors = errors(refused);
      } catch (Stale changedMeanwhile) {
        model.addAttribute("stale", true);
      }
    }
    response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    return form(item, typed, errors, model);
  }

  private static Map<String, String> errors(Invalid refused) {
    Map<String, String> errors = new TreeMap<>();
    FieldFaults.of(refused)
        .forEach((field, fault) -> errors.put(CatalogueForm.field(field), fault));
    return errors;
  }

  private String form(
      @Nullable CatalogueItem item,
      Map<String, String> typed,
      Map<String, String> errors,
      Model model) {
    model.addAttribute("item", item);
    model.addAttribute("typed", typed);
    model.addAttribute("errors", errors);
    model.addAttribute("kinds", CatalogueForm.kinds());
    model.addAttribute("statuses", catalogue.statuses());
    model.addAttribute("languages", Language.values());
    return "loyalty/catalogue-form";
  }

  /** Takes a reward out of the sale, or puts it back. */
  @PostMapping("/{id}/withdrawal")
  @RequiresPermission(LoyaltyPermissions.WRITE)
  String withdraw(
      @PathVariable UUID id,
      @RequestParam int version,
      @RequestParam boolean withdrawn,
      @RequestParam @NotBlank @FreeText @Size(max = 2_000) String reason) {
    CatalogueItem item = catalogue.get(id);
    catalogue.change(id, item.content().withdrawn(withdrawn, reason.strip()), version);
    return PAGE + id;
  }

  /** The form has the picture and the reason, and the CSRF token in its address. */
  @PostMapping("/{id}/picture")
  @RequiresPermission(LoyaltyPermissions.WRITE)
  String illustrate(
      @PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model)
      throws IOException {
    try {
      PictureForm form = PictureForm.of(request);
      catalogue.illustrate(id, form.picture(), form.reason());
      return PAGE + id;
    } catch (Invalid refused) {
      response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
      return show(catalogue.get(id), FieldFaults.of(refused), model);
    }
  }

  @PostMapping("/{id}/picture/removal")
  @RequiresPermission(LoyaltyPermissions.WRITE)
  String removePicture(
      @PathVariable UUID id, @RequestParam @NotBlank @FreeText @Size(max = 2_000) String reason) {
    catalogue.illustrate(id, null, reason.strip());
    return PAGE + id;
  }
}
