package org.cairncrm.lists.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairncrm.access.AuditedRead;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.access.ResponseStatuses;
import org.cairncrm.lists.BulkActions;
import org.cairncrm.lists.BulkResult;
import org.cairncrm.lists.ListPermissions;
import org.cairncrm.lists.ListRequest;
import org.cairncrm.lists.Lists;
import org.cairncrm.shared.Ids;
import org.cairncrm.shared.SingleLine;
import org.cairncrm.work.Job;
import org.cairncrm.work.JobStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Lists")
class BulkApi {
  private final BulkActions actions;
  private final Lists lists;

  BulkApi(BulkActions actions, Lists lists) {
    this.actions = actions;
    this.lists = lists;
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
        actions
            .run(Ids.next(), list, action, new LinkedHashSet<>(changes.rows()), changes.values())
            .result());
  }

  @GetMapping("/api/lists/{list}/count")
  @RequiresPermission(ListPermissions.READ)
  @Operation(operationId = "countRows", summary = "Count all rows of a list that match")
  @AuditedRead(action = "list-read", subject = "list:{list}")
  RowTotal count(@PathVariable @Size(max = 60) String list, ListRequest request) {
    return new RowTotal(lists.countAll(lists.read(list, request)));
  }

  @PostMapping("/api/lists/{list}/changes/{action}/runs")
  @RequiresPermission(ListPermissions.READ)
  @ResponseStatuses({201, 409})
  @Operation(
      operationId = "changeMatchingRows",
      summary = "Change all rows of a list that match, in the background",
      description =
          "`rows` says how many are expected to match; if another number does, nothing is changed.")
  ResponseEntity<ListChange> changeAll(
      @PathVariable @Size(max = 60) String list,
      @PathVariable @Size(max = 60) String action,
      @Valid @RequestBody MatchingChanges changes) {
    Job job = actions.start(list, action, changes.request(), changes.values(), changes.rows());
    return ResponseEntity.created(URI.create("/api/lists/" + list + "/runs/" + job.id()))
        .body(change(job));
  }

  @GetMapping("/api/lists/{list}/runs/{id}")
  @RequiresPermission(ListPermissions.READ)
  @Operation(
      operationId = "getListChange",
      summary = "Read how far a change of all rows that match has come, if you asked for it")
  ListChange progress(@PathVariable @Size(max = 60) String list, @PathVariable UUID id) {
    lists.get(list);
    return change(actions.job(id));
  }

  private ListChange change(Job job) {
    return new ListChange(
        job.id(),
        job.status(),
        job.total(),
        actions.result(job.id()),
        job.error(),
        job.requestedAt(),
        job.finishedAt());
  }

  /**
   * @param rows the number of rows
   */
  record RowTotal(long rows) {}

  /**
   * A change of all rows that match.
   *
   * @param rows how many rows matched when it began; null until it has begun
   * @param result what became of the rows so far
   * @param error why it failed; null if it did not
   */
  record ListChange(
      UUID id,
      JobStatus status,
      @Nullable Long rows,
      BulkResult result,
      @Nullable String error,
      Instant requestedAt,
      @Nullable Instant finishedAt) {}

  /**
   * @param filter the conditions, as in the address of the rows; null for none
   * @param query words to search for; null for none
   * @param rows how many rows are expected to match
   * @param values what the action asks for
   */
  record MatchingChanges(
      @Nullable @Size(max = ListRequest.MOST_FILTERS)
          List<@NotNull @SingleLine @Size(max = ListRequest.LONGEST) String> filter,
      @Nullable @SingleLine @Size(max = 200) String query,
      @NotNull @Min(0) Long rows,
      @NotNull @Size(max = 10)
          Map<@SingleLine @Size(max = 50) String, @NotNull @SingleLine @Size(max = 300) String>
              values) {
    ListRequest request() {
      return new ListRequest(filter == null ? List.of() : filter, null, null, query);
    }
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
