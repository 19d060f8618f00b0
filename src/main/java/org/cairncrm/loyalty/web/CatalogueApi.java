package org.cairncrm.loyalty.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.access.ResponseStatuses;
import org.cairncrm.loyalty.Catalogue;
import org.cairncrm.loyalty.CatalogueChange;
import org.cairncrm.loyalty.CatalogueContent;
import org.cairncrm.loyalty.CatalogueItem;
import org.cairncrm.loyalty.CataloguePicture;
import org.cairncrm.loyalty.LoyaltyPermissions;
import org.cairncrm.shared.FreeText;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.shared.VersionTag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/loyalty/catalogue")
@Tag(name = "Loyalty")
class CatalogueApi {
  private final Catalogue catalogue;

  CatalogueApi(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  @GetMapping
  @RequiresPermission(LoyaltyPermissions.READ)
  @Operation(
      operationId = "listCatalogueItems",
      summary = "List the rewards of the catalogue, newest first")
  Page<CatalogueItem> list(PageRequest page) {
    return catalogue.page(page);
  }

  @PostMapping
  @RequiresPermission(LoyaltyPermissions.WRITE)
  @ResponseStatuses(201)
  @Operation(operationId = "addCatalogueItem", summary = "Add a reward to the catalogue")
  ResponseEntity<CatalogueItem> add(@Valid @RequestBody CatalogueContent content) {
    CatalogueItem item = catalogue.add(content);
    return ResponseEntity.created(URI.create("/api/loyalty/catalogue/" + item.id()))
        .eTag(VersionTag.of(item.version()))
        .body(item);
  }

  @GetMapping("/{id}")
  @RequiresPermission(LoyaltyPermissions.READ)
  @Operation(operationId = "getCatalogueItem", summary = "Read a reward of the catalogue")
  ResponseEntity<CatalogueItem> get(@PathVariable UUID id) {
    return tagged(catalogue.get(id));
  }

  @PutMapping("/{id}")
  @RequiresPermission(LoyaltyPermissions.WRITE)
  @Operation(
      operationId = "updateCatalogueItem",
      summary = "Change a reward of the catalogue if it still has the version of If-Match",
      description =
          "What customers have bought stays as it was. `withdrawn` takes the reward out of the"
              + " sale.")
  ResponseEntity<CatalogueItem> change(
      @PathVariable UUID id,
      @RequestHeader("If-Match") @Pattern(regexp = VersionTag.FORM, message = VersionTag.MESSAGE)
          String ifMatch,
      @Valid @RequestBody CatalogueContent content) {
    return tagged(catalogue.change(id, content, VersionTag.read(ifMatch)));
  }

  @GetMapping("/{id}/changes")
  @RequiresPermission(LoyaltyPermissions.READ)
  @Operation(
      operationId = "listCatalogueItemChanges",
      summary = "List the versions of a reward with author and reason, newest first")
  List<CatalogueChange> changes(@PathVariable UUID id) {
    return catalogue.changes(id);
  }

  @PutMapping("/{id}/picture")
  @RequiresPermission(LoyaltyPermissions.WRITE)
  @Operation(
      operationId = "setCataloguePicture",
      summary = "Set the picture of a reward: PNG, JPEG or WebP of at most 1 MB",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              content = {
                @Content(
                    mediaType = "application/octet-stream",
                    schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary"))
              }))
  ResponseEntity<CatalogueItem> illustrate(
      @PathVariable UUID id,
      @RequestParam @NotBlank @FreeText @Size(max = 2_000) String reason,
      HttpServletRequest request)
      throws IOException {
    byte[] bytes = request.getInputStream().readNBytes(CataloguePicture.MOST_BYTES + 1);
    return tagged(catalogue.illustrate(id, CataloguePicture.of(bytes, "body"), reason));
  }

  @DeleteMapping("/{id}/picture")
  @RequiresPermission(LoyaltyPermissions.WRITE)
  @Operation(operationId = "removeCataloguePicture", summary = "Remove the picture of a reward")
  ResponseEntity<CatalogueItem> removePicture(
      @PathVariable UUID id, @RequestParam @NotBlank @FreeText @Size(max = 2_000) String reason) {
    return tagged(catalogue.illustrate(id, null, reason));
  }

  private static ResponseEntity<CatalogueItem> tagged(CatalogueItem item) {
    return ResponseEntity.ok().eTag(VersionTag.of(item.version())).body(item);
  }
}
