package org.cairncrm.lists.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.lists.BulkActions;
import org.cairncrm.lists.BulkResult;
import org.cairncrm.lists.ListPermissions;
import org.cairncrm.shared.SingleLine;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Lists")
class BulkApi {
  private final BulkActions actions;

  BulkApi(BulkActions actions) {
    this.actions = actions;
  }

  @PostMapping("/api/lists/{list}/changes/{action}")
  @RequiresPermission(ListPermissions.READ)
  @Operation(
      operationId = "changeRows",
      summary = "Change some rows of a list, each for itself, and count what became of them")
  ResponseEntity<BulkResult> change(
      @PathVariable @Size(max = 60) String list,
      @PathVariable @Size(max = 60) String action,
      @Valid @RequestBody RowChanges changes) {
    return ResponseEntity.ok(
        actions.run(list, action, new LinkedHashSet<>(changes.rows()), changes.values()));
  }

  /**
   * @param rows the ids of the rows
   * @param values what the action asks for
   */
  record RowChanges(
      @NotNull @Size(min = 1, max = BulkActions.MOST) List<@NotNull UUID> rows,
      @NotNull @Size(max = 10)
          Map<@SingleLine @Size(max = 50) String, @NotNull @SingleLine @Size(max = 300) String>
              values) {}
}
