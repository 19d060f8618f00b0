package org.cairncrm.integration.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.cairncrm.access.AuditedRead;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.integration.IntegrationPermissions;
import org.cairncrm.integration.imports.DataImport;
import org.cairncrm.integration.imports.Formulas;
import org.cairncrm.integration.imports.ImportedCustomers;
import org.cairncrm.integration.imports.Imports;
import org.cairncrm.integration.imports.Rejections;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.KnownTexts;
import org.cairncrm.shared.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The console pages for bulk imports. */
@Controller
@RequestMapping("/imports")
class ImportPages {
  /** The number of faults on a page; the files of rejected rows have all of them. */
  private static final int FAULTS = 50;

  private final Imports imports;
  private final Rejections rejections;
  private final ImportedCustomers customers;

  ImportPages(Imports imports, Rejections rejections, ImportedCustomers customers) {
    this.imports = imports;
    this.rejections = rejections;
    this.customers = customers;
  }

  @GetMapping
  @RequiresPermission(IntegrationPermissions.IMPORTS_MANAGE)
  String list(Model page) {
    page.addAttribute("imports", imports.newest());
    page.addAttribute("mappings", imports.mappings());
    return "integration/imports";
  }

  @PostMapping
  @RequiresPermission(IntegrationPermissions.IMPORTS_MANAGE)
  String create(
      @RequestParam(defaultValue = "") String mapping,
      @RequestParam(defaultValue = "") String definition,
      Model page,
      HttpServletResponse response) {
    try {
      DataImport created =
          definition.isBlank() ? imports.create(mapping) : imports.define(definition);
      return "redirect:/imports/" + created.id();
    } catch (Invalid refused) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      page.addAttribute("wrong", refused.errors());
      page.addAttribute("definition", definition);
      page.addAttribute("mapping", mapping);
      return list(page);
    }
  }

  @GetMapping("/{id}")
  @RequiresPermission(IntegrationPermissions.IMPORTS_MANAGE)
  @AuditedRead(action = "import-faults-read", subject = "import:{id}")
  String one(@PathVariable UUID id, Model page) {
    page.addAttribute("one", imports.get(id));
    page.addAttribute("faults", rejections.faults(id, PageRequest.first(FAULTS)));
    page.addAttribute("differences", rejections.differences(id, PageRequest.first(FAULTS)));
    return "integration/import";
  }

  /** The customers of an import, each with a link. */
  @GetMapping("/{id}/customers")
  @RequiresPermission(IntegrationPermissions.IMPORTS_MANAGE)
  @AuditedRead(action = "import-customers-read", subject = "import:{id}")
  String customers(@PathVariable UUID id, PageRequest request, Model page) {
    page.addAttribute("one", imports.get(id));
    page.addAttribute("customers", customers.of(id, request));
    return "integration/import-customers";
  }

  /** The part of the page that updates itself. */
  @GetMapping("/{id}/progress")
  @RequiresPermission(IntegrationPermissions.IMPORTS_MANAGE)
  String progress(@PathVariable UUID id, Model page) {
    one(id, page);
    return "integration/import :: progress";
  }

  @PostMapping("/{id}/start")
  @RequiresPermission(IntegrationPermissions.IMPORTS_MANAGE)
  String start(@PathVariable UUID id, RedirectAttributes attributes) {
    return acted(id, attributes, () -> imports.start(id));
  }

  @PostMapping("/{id}/pause")
  @RequiresPermission(IntegrationPermissions.IMPORTS_MANAGE)
  String pause(@PathVariable UUID id, RedirectAttributes attributes) {
    return acted(id, attributes, () -> imports.pause(id));
  }

  @PostMapping("/{id}/resumption")
  @RequiresPermission(IntegrationPermissions.IMPORTS_MANAGE)
  String resume(@PathVariable UUID id, RedirectAttributes attributes) {
    return acted(id, attributes, () -> imports.resume(id));
  }

  @PostMapping("/{id}/cancellation")
  @RequiresPermission(IntegrationPermissions.IMPORTS_MANAGE)
  String cancel(@PathVariable UUID id, RedirectAttributes attributes) {
    return acted(id, attributes, () -> imports.cancel(id));
  }

  private static String acted(UUID id, RedirectAttributes attributes, Runnable act) {
    try {
      act.run();
    } catch (Conflict refused) {
      attributes.addFlashAttribute("refused", KnownTexts.ofPage(refused.getMessage()));
    }
    return "redirect:/imports/" + id;
  }

  @PostMapping("/{id}/removal")
  @RequiresPermission(IntegrationPermissions.IMPORTS_MANAGE)
  String forget(@PathVariable UUID id, RedirectAttributes attributes) {
    try {
      imports.forget(id);
      return "redirect:/imports";
    } catch (Conflict refused) {
      attributes.addFlashAttribute("refused", KnownTexts.ofPage(refused.getMessage()));
      return "redirect:/imports/" + id;
    }
  }

  @GetMapping("/{id}/files/{file}/rejected")
  @RequiresPermission(IntegrationPermissions.IMPORTS_MANAGE)
  @AuditedRead(action = "rejected-rows-downloaded", subject = "import:{id}")
  void rejected(
      @PathVariable UUID id,
      @PathVariable String file,
      @RequestParam(defaultValue = "as-sent") Formulas formulas,
      HttpServletResponse response)
      throws IOException {
    Download.of(rejections, id, file, formulas, response);
  }
}
