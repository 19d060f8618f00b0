package org.cairncrm.integration.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.cairncrm.access.AuditedRead;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.access.ResponseStatuses;
import org.cairncrm.integration.IntegrationPermissions;
import org.cairncrm.integration.imports.DataImport;
import org.cairncrm.integration.imports.Difference;
import org.cairncrm.integration.imports.Formulas;
import org.cairncrm.integration.imports.ImportedCustomer;
import org.cairncrm.integration.imports.ImportedCustomers;
import org.cairncrm.integration.imports.ImportedFile;
import org.cairncrm.integration.imports.Imports;
import org.cairncrm.integration.imports.Rejections;
import org.cairncrm.integration.imports.RowFault;
import org.cairncrm.integration.imports.SavedMapping;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The API for bulk imports. */
@RestController
@Tag(name = "Imports")
class ImportsApi {
  private final Imports imports;
  private final Rejections rejections;
  private final ImportedCustomers customers;

  ImportsApi(Imports imports, Rejections rejections, ImportedCustomers customers) {
    this.imports = imports;
    this.rejections = rejections;
    this.customers = customers;
  }

  @GetMapping("/api/import-mappings")
  @RequiresPermission(IntegrationPermissions.IMPORTS_MANAGE)
  @Operation(operationId = "listImportMappings", summary = "List the stored import mappings")
  List<SavedMapping> mappings() {
    return imports.mappings();
  }

  @PostMapping("/api/imports")
  @RequiresPermission(IntegrationPermissions.IMPORTS_MANAGE)
  @ResponseStatuses(201)
  @Operation(
      operationId = "createImport",
      summary = "Create an import, by a stored mapping or by one of its own")
  ResponseEntity<DataImport> create(@Valid @RequestBody NewImport wanted) {
    if ((wanted.mapping() == null) == (wanted.definition() == null)) {
      throw Invalid.field("mapping", "must be given, or else a definition");
    }
    DataImport created =
        wanted.definition() == null
            ? imports.create(String.valueOf(wanted.mapping()))
            : imports.define(wanted.definition());
    return ResponseEntity.created(URI.create("/api/imports/" + created.id())).body(created);
  }

  @GetMapping("/api/imports")
  @RequiresPermission(IntegrationPermissions.IMPORTS_MANAGE)
  @Operation(operationId = "listImports", summary = "List the latest imports, newest first")
  List<DataImport> list() {
    return imports.newest();
  }

  @GetMapping("/api/imports/{id}")
  @RequiresPermission(IntegrationPermissions.IMPORTS_MANAGE)
  @Operation(operationId = "getImport", summary = "Read an import and its progress")
  DataImport get(@PathVariable UUID id) {
    return imports.get(id);
  }

  @DeleteMapping("/api/imports/{id}")
  @RequiresPermission(IntegrationPermissions.IMPORTS_MANAGE)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @ResponseStatuses({204, 409})
  @Operation(
      operationId = "deleteImport",
      summary = "Delete an import that is not running; its records stay")
  void forget(@PathVariable UUID id) {
    imports.forget(id);
  }

  @PutMapping("/api/imports/{id}/files/{file}")
  @RequiresPermission(IntegrationPermissions.IMPORTS_MANAGE)
  @ResponseStatuses(409)
  @Operation(
      operationId = "uploadImportFile",
      summary = "Send a file, CSV or NDJSON, gzip or not, of up to 1 GB",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              content = {
                @Content(
                    mediaType = "application/octet-stream",
                    schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary"))
              }))
  ImportedFile receive(
      @PathVariable UUID id, @PathVariable @Size(max = 60) String file, HttpServletRequest request)
      throws IOException {
    return imports.receive(id, file, request.getInputStream());
  }

  @PostMapping("/api/imports/{id}/start")
  @RequiresPermission(IntegrationPermissions.IMPORTS_MANAGE)
  @ResponseStatuses(409)
  @Operation(operationId = "startImport", summary = "Start an import whose files are complete")
  ResponseEntity<DataImport> start(@PathVariable UUID id) {
    return ResponseEntity.ok(imports.start(id));
  }

  @PostMapping("/api/imports/{id}/pause")
  @RequiresPermission(IntegrationPermissions.IMPORTS_MANAGE)
  @ResponseStatuses(409)
  @Operation(operationId = "pauseImport", summary = "Pause an import after its current step")
  ResponseEntity<DataImport> pause(@PathVariable UUID id) {
    return ResponseEntity.ok(imports.pause(id));
  }

  @PostMapping("/api/imports/{id}/resumption")
  @RequiresPermission(IntegrationPermissions.IMPORTS_MANAGE)
  @ResponseStatuses(409)
  @Operation(operationId = "resumeImport", summary = "Resume a paused import")
  ResponseEntity<DataImport> resume(@PathVariable UUID id) {
    return ResponseEntity.ok(imports.resume(id));
  }

  @PostMapping("/api/imports/{id}/cancellation")
  @RequiresPermission(IntegrationPermissions.IMPORTS_MANAGE)
  @ResponseStatuses(409)
  @Operation(
      operationId = "cancelImport",
      summary = "Cancel an import after its current step; its records stay")
  ResponseEntity<DataImport> cancel(@PathVariable UUID id) {
    return ResponseEntity.ok(imports.cancel(id));
  }

  @GetMapping("/api/imports/{id}/faults")
  @RequiresPermission(IntegrationPermissions.IMPORTS_MANAGE)
  @Operation(
      operationId = "listImportFaults",
      summary = "List the rows that cannot be used, with line, column and reason")
  @AuditedRead(action = "import-faults-read", subject = "import:{id}")
  Page<RowFault> faults(@PathVariable UUID id, PageRequest page) {
    return rejections.faults(id, page);
  }

  @GetMapping("/api/imports/{id}/customers")
  @RequiresPermission(IntegrationPermissions.IMPORTS_MANAGE)
  @Operation(
      operationId = "listImportedCustomers",
      summary =
          "List the customers of an import, with the number of facts that it recorded of each")
  @AuditedRead(action = "import-customers-read", subject = "import:{id}")
  Page<ImportedCustomer> customers(@PathVariable UUID id, PageRequest page) {
    return customers.of(id, page);
  }

  @AuditedRead(action = "import-differences-read", subject = "import:{id}")
  @GetMapping("/api/imports/{id}/differences")
  @RequiresPermission(IntegrationPermissions.IMPORTS_MANAGE)
  @Operation(
      operationId = "listImportDifferences",
      summary =
          "List the values that were not used because an earlier row with the same id has others")
  Page<Difference> differences(@PathVariable UUID id, PageRequest page) {
    return rejections.differences(id, page);
  }

  @GetMapping("/api/imports/{id}/files/{file}/rejected")
  @RequiresPermission(IntegrationPermissions.IMPORTS_MANAGE)
  @Operation(
      operationId = "downloadRejectedRows",
      summary = "Download the rows of a file that cannot be used, to correct and send them again",
      description = Download.WARNING,
      responses =
          @ApiResponse(
              responseCode = "200",
              description = "The rows as they were sent, with reasons",
              headers = {
                @Header(
                    name = "Content-Disposition",
                    description = "The name of the file",
                    schema = @Schema(type = "string")),
                @Header(
                    name = "Cairn-Formulas",
                    description = "How the cells are written: as-sent or escaped",
                    schema = @Schema(type = "string"))
              },
              content = {
                @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = "string"))
              }))
  @AuditedRead(action = "rejected-rows-downloaded", subject = "import:{id}")
  void rejected(
      @PathVariable UUID id,
      @PathVariable @Size(max = 60) String file,
      @RequestParam(defaultValue = "as-sent") Formulas formulas,
      HttpServletResponse response)
      throws IOException {
    Download.of(rejections, id, file, formulas, response);
  }
}
