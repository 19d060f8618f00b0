package org.cairncrm.lists.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.access.ResponseStatuses;
import org.cairncrm.lists.ListPermissions;
import org.cairncrm.lists.SavedView;
import org.cairncrm.lists.ViewContent;
import org.cairncrm.lists.Views;
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
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/lists/{list}/views")
@Tag(name = "Lists")
class ViewsApi {
  private final Views views;

  ViewsApi(Views views) {
    this.views = views;
  }

  @GetMapping
  @RequiresPermission(ListPermissions.READ)
  @Operation(
      operationId = "listViews",
      summary = "Read the saved views of a list that are shared or the caller's own")
  List<SavedView> all(@PathVariable @Size(max = 60) String list) {
    return views.of(list);
  }

  @PostMapping
  @RequiresPermission(ListPermissions.READ)
  @ResponseStatuses(201)
  @Operation(operationId = "saveView", summary = "Save a view of a list")
  ResponseEntity<SavedView> save(
      @PathVariable @Size(max = 60) String list, @Valid @RequestBody ViewContent content) {
    SavedView view = views.save(list, content);
    return ResponseEntity.created(URI.create("/api/lists/" + list + "/views/" + view.id()))
        .eTag(VersionTag.of(view.version()))
        .body(view);
  }

  @GetMapping("/{id}")
  @RequiresPermission(ListPermissions.READ)
  @Operation(operationId = "getView", summary = "Read a saved view")
  ResponseEntity<SavedView> get(@PathVariable @Size(max = 60) String list, @PathVariable UUID id) {
    return tagged(views.get(list, id));
  }

  @PutMapping("/{id}")
  @RequiresPermission(ListPermissions.READ)
  @Operation(
      operationId = "updateView",
      summary = "Replace a saved view if it still has the version of If-Match")
  ResponseEntity<SavedView> change(
      @PathVariable @Size(max = 60) String list,
      @PathVariable UUID id,
      @RequestHeader("If-Match") @Pattern(regexp = VersionTag.FORM, message = VersionTag.MESSAGE)
          String ifMatch,
      @Valid @RequestBody ViewContent content) {
    return tagged(views.change(list, id, content, VersionTag.read(ifMatch)));
  }

  @DeleteMapping("/{id}")
  @RequiresPermission(ListPermissions.READ)
  @ResponseStatuses(204)
  @Operation(operationId = "deleteView", summary = "Delete a saved view")
  ResponseEntity<Void> delete(@PathVariable @Size(max = 60) String list, @PathVariable UUID id) {
    views.delete(list, id);
    return ResponseEntity.noContent().build();
  }

  private static ResponseEntity<SavedView> tagged(SavedView view) {
    return ResponseEntity.ok().eTag(VersionTag.of(view.version())).body(view);
  }
}
