package org.cairncrm.history.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.cairncrm.access.AuditedRead;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.events.EventId;
import org.cairncrm.events.JournalFilter;
import org.cairncrm.events.Recorded;
import org.cairncrm.history.EventCategories;
import org.cairncrm.history.History;
import org.cairncrm.history.HistoryPermissions;
import org.cairncrm.history.Why;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.KnownWord;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api")
@Tag(name = "History")
class HistoryController {
  private final History history;
  private final EventCategories categories;

  HistoryController(History history, EventCategories categories) {
    this.history = history;
    this.categories = categories;
  }

  @GetMapping("/customers/{id}/history")
  @RequiresPermission(HistoryPermissions.READ)
  @Operation(
      operationId = "listHistory",
      summary = "List the events of a customer's history, newest first")
  @AuditedRead(action = "history-read", subject = "customer:{id}")
  Page<Recorded> history(
      @PathVariable UUID id,
      @Parameter(description = "Only events of these kinds; all if left out")
          @RequestParam(required = false)
          @Nullable Set<@KnownWord("HistoryCategory") String> kind,
      @Parameter(description = "Only events that came through these channels")
          @RequestParam(required = false)
          @Nullable Set<Channel> channel,
      @Parameter(description = "Not before this moment") @RequestParam(required = false)
          @Nullable Instant from,
      @Parameter(description = "Before this moment") @RequestParam(required = false)
          @Nullable Instant to,
      @Parameter(
              description = "What the line of an event shows, such as: 4711 or \"gift wrap\" -mug")
          @RequestParam(required = false)
          @Size(max = 300)
          @Nullable String query,
      PageRequest page) {
    JournalFilter filter =
        new JournalFilter(
            kind == null ? Set.of() : categories.modules(kind),
            channel == null ? Set.of() : channel,
            Period.bounded("from", from),
            Period.bounded("to", to));
    String words = query == null || query.isBlank() ? null : query;
    return history.page(new CustomerId(id), filter, words, page);
  }

  @GetMapping("/events/{id}/why")
  @RequiresPermission(HistoryPermissions.READ)
  @Operation(
      operationId = "explainEvent",
      summary = "Explain why an event happened",
      description =
          "Its causes up to the first, with the rules that looked and did not act, and all that"
              + " followed from it.")
  @AuditedRead(action = "event-read", subject = "event:{id}")
  Why why(@PathVariable UUID id) {
    return history.why(new EventId(id));
  }
}
