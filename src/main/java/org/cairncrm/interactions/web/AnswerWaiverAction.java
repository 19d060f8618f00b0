package org.cairncrm.interactions.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.interactions.InteractionPermissions;
import org.cairncrm.interactions.Interactions;
import org.cairncrm.shell.web.HtmxAnswer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** The buttons that say that a waiting contact needs no answer, or that it still waits. */
@Controller
class AnswerWaiverAction {
  private final Interactions interactions;

  AnswerWaiverAction(Interactions interactions) {
    this.interactions = interactions;
  }

  /** A page with scripts stays where it is and refreshes its parts. */
  @PostMapping("/interactions/{id}/answer-waiver")
  @RequiresPermission(InteractionPermissions.WRITE)
  @Nullable String waive(
      @PathVariable UUID id,
      @RequestHeader(name = HtmxAnswer.REQUEST, required = false) @Nullable String htmx,
      HttpServletResponse response) {
    interactions.waiveAnswer(id);
    return HtmxAnswer.done("/interactions/" + id, htmx, response);
  }

  /** Lets the contacts wait again that an outbound contact answered. */
  @PostMapping("/interactions/{id}/answer-undo")
  @RequiresPermission(InteractionPermissions.WRITE)
  @Nullable String undo(
      @PathVariable UUID id,
      @RequestHeader(name = HtmxAnswer.REQUEST, required = false) @Nullable String htmx,
      HttpServletResponse response) {
    interactions.undoAnswer(id);
    return HtmxAnswer.done("/interactions/" + id, htmx, response);
  }
}
