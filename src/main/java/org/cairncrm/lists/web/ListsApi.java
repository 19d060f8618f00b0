package org.cairncrm.lists.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.cairncrm.access.AuditedRead;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.lists.ListPermissions;
import org.cairncrm.lists.ListRequest;
import org.cairncrm.lists.ListRow;
import org.cairncrm.lists.ListSummary;
import org.cairncrm.lists.Lists;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/lists")
@Tag(name = "Lists")
class ListsApi {
  private final Lists lists;

  ListsApi(Lists lists) {
    this.lists = lists;
  }

  @GetMapping
  @RequiresPermission(ListPermissions.READ)
  @Operation(operationId = "listLists", summary = "Read which lists there are, with their columns")
  List<ListSummary> all() {
    return lists.all();
  }

  @GetMapping("/{list}/rows")
  @RequiresPermission(ListPermissions.READ)
  @Operation(
      operationId = "listRows",
      summary =
          "Read the rows of a list that match, in the wanted order and with the wanted columns")
  @AuditedRead(action = "list-read", subject = "list:{list}")
  Page<ListRow> rows(
      @PathVariable @Size(max = 60) String list, ListRequest request, PageRequest page) {
    return lists.rows(lists.read(list, request), page);
  }
}
