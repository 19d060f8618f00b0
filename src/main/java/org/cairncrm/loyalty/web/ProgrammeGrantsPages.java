package org.cairncrm.loyalty.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.cairncrm.access.AuditedRead;
import org.cairncrm.access.Caller;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.loyalty.Grant;
import org.cairncrm.loyalty.LatestGrants;
import org.cairncrm.loyalty.LoyaltyPermissions;
import org.cairncrm.loyalty.Programmes;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shell.CustomerNames;
import org.cairncrm.shell.web.LiveStreams;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Shows the latest points and vouchers of a programme while customers earn them. */
@Controller
class ProgrammeGrantsPages {
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final LatestGrants grants;
  private final CustomerNames names;
  private final LiveStreams streams;
  private final Caller caller;

  ProgrammeGrantsPages(
      LatestGrants grants, CustomerNames names, LiveStreams streams, Caller caller) {
    this.grants = grants;
    this.names = names;
    this.streams = streams;
    this.caller = caller;
  }

  /**
   * A grant as the page shows it.
   *
   * @param customerName null if the customer is unknown
   */
  record Shown(Grant grant, @Nullable String customerName) {}

  @GetMapping(path = "/loyalty/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  @RequiresPermission(LoyaltyPermissions.READ)
  SseEmitter live(HttpServletRequest request, HttpServletResponse response) {
    return streams.open(
        Programmes.TOPIC,
        PAUSE,
        response,
        caller.stillMay(LoyaltyPermissions.READ, request.getSession().getId()));
  }

  /** The card of the latest grants, which reloads itself. */
  @GetMapping(LoyaltyProgrammePages.PATH + "/{name}/grants")
  @RequiresPermission(LoyaltyPermissions.READ)
  @AuditedRead(action = "grants-read", subject = "loyalty-programme:{name}")
  String latest(@PathVariable @Size(max = 100) String name, Model model) {
    List<Grant> latest = grants.of(name);
    Map<CustomerId, String> named = names.of(latest.stream().map(Grant::customer).toList());
    model.addAttribute("name", name);
    model.addAttribute(
        "grants", latest.stream().map(one -> new Shown(one, named.get(one.customer()))).toList());
    return "loyalty/grants :: card";
  }
}
