package org.cairncrm.console.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.cairncrm.access.AuditedRead;
import org.cairncrm.access.Caller;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.customers.Customers;
import org.cairncrm.history.EventCategories;
import org.cairncrm.history.HistoryPermissions;
import org.cairncrm.interactions.Direction;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.shell.web.LiveStreams;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@Controller
@RequestMapping("/customers/{id}")
class CustomerPage {
  private static final int SHOWN = 20;
  private static final int MOST_SHOWN = 200;

  private final Customers customers;
  private final CustomerCards cards;
  private final EventCategories categories;
  private final TimelineView timelineView;
  private final LiveStreams streams;
  private final Caller caller;

  CustomerPage(
      Customers customers,
      CustomerCards cards,
      EventCategories categories,
      TimelineView timelineView,
      LiveStreams streams,
      Caller caller) {
    this.customers = customers;
    this.cards = cards;
    this.categories = categories;
    this.timelineView = timelineView;
    this.streams = streams;
    this.caller = caller;
  }

  /**
   * @param shown the number of timeline entries on a page that refreshes itself
   * @param log whether the form for a contact is open
   * @param part the id of the part that htmx asks for; null for the whole page
   */
  @GetMapping
  @RequiresPermission(HistoryPermissions.READ)
  @AuditedRead(action = "customer-opened", subject = "customer:{id}")
  String page(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable String query,
      PageRequest request,
      @RequestParam(defaultValue = "0") int shown,
      @RequestParam(defaultValue = "false") boolean log,
      @RequestHeader(name = "HX-Target", required = false) @Nullable String part,
      Model model) {
    CustomerId customer = new CustomerId(id);
    model.addAttribute("id", customer);
    if (part == null || part.equals("aside")) {
      model.addAttribute("customer", customers.get(customer));
      model.addAttribute("cards", cards.of(customer));
      model.addAttribute("channels", Channel.values());
      model.addAttribute("directions", Direction.values());
      model.addAttribute("log", log);
    }
    if (part == null || !part.equals("aside")) {
      String words = query == null || query.isBlank() ? null : query.strip();
      int limit = Math.clamp(shown, SHOWN, MOST_SHOWN);
      String category = kind == null || kind.isEmpty() ? null : categories.require(kind);
      model.addAttribute("kind", category);
      model.addAttribute("kinds", categories.words());
      model.addAttribute("query", words);
      model.addAttribute(
          "path",
          timelineView.path(
              customer, category, words, request.limitedTo(limit), "earlier".equals(part)));
    }
    return switch (part) {
      case "aside" -> "console/customer :: aside";
      case "past" -> "console/customer :: past";
      case "timeline" -> "console/timeline :: timeline";
      case "earlier" -> "console/timeline :: more";
      case null, default -> "console/customer";
    };
  }

  @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  @RequiresPermission(HistoryPermissions.READ)
  SseEmitter live(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response) {
    return streams.open(
        customers.get(new CustomerId(id)).id(),
        response,
        caller.stillMay(HistoryPermissions.READ, request.getSession().getId()));
  }
}
