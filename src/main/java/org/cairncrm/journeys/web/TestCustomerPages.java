package org.cairncrm.journeys.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.cairncrm.access.AuditedRead;
import org.cairncrm.access.Caller;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.journeys.DraftTest;
import org.cairncrm.journeys.JourneyPermissions;
import org.cairncrm.journeys.Journeys;
import org.cairncrm.journeys.TestCustomer;
import org.cairncrm.journeys.TestCustomers;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.KnownTexts;
import org.cairncrm.shared.NotFound;
import org.cairncrm.shell.CustomerNames;
import org.cairncrm.shell.SearchHit;
import org.cairncrm.shell.SearchQuery;
import org.cairncrm.shell.SearchSource;
import org.cairncrm.shell.web.LiveStreams;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The test customers of a draft: who they are, and where they are on it. */
@Controller
class TestCustomerPages {
  private static final String PATH = JourneyMapPages.PATH + "/{name}/test";

  /** The number of customers that a search on the page shows. */
  private static final int FOUND = 8;

  private final TestCustomers customers;
  private final Journeys journeys;
  private final MapTitles titles;
  private final CustomerNames names;
  private final List<SearchSource> sources;
  private final LiveStreams streams;
  private final Caller caller;

  TestCustomerPages(
      TestCustomers customers,
      Journeys journeys,
      MapTitles titles,
      CustomerNames names,
      List<SearchSource> sources,
      LiveStreams streams,
      Caller caller) {
    this.customers = customers;
    this.journeys = journeys;
    this.titles = titles;
    this.names = names;
    this.sources = sources;
    this.streams = streams;
    this.caller = caller;
  }

  @GetMapping(PATH)
  @RequiresPermission(JourneyPermissions.READ)
  @AuditedRead(action = "test-customers-read", subject = "journey:{name}")
  String show(@PathVariable String name, @RequestParam(defaultValue = "") String q, Model model) {
    DraftTest test = customers.of(name);
    model.addAttribute("draft", titles.of(journeys.maps().draft(name)));
    model.addAttribute("test", test);
    model.addAttribute("q", q);
    model.addAttribute("found", found(q));
    model.addAttribute("editable", caller.may(JourneyPermissions.WRITE));
    model.addAttribute(
        "names", names.of(test.customers().stream().map(TestCustomer::customer).toList()));
    return "journeys/test";
  }

  private List<SearchHit> found(String typed) {
    return typed.isBlank()
        ? List.of()
        : sources.stream()
            .filter(source -> source.kind().equals("customers"))
            .filter(source -> caller.may(source.permission()))
            .flatMap(source -> source.find(SearchQuery.of(typed), FOUND).stream())
            .toList();
  }

  @GetMapping(path = PATH + "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  @RequiresPermission(JourneyPermissions.READ)
  SseEmitter live(
      @PathVariable String name, HttpServletRequest request, HttpServletResponse response) {
    return streams.open(
        customers.of(name).customers().stream().map(TestCustomer::customer).toList(),
        response,
        caller.stillMay(JourneyPermissions.READ, request.getSession().getId()));
  }

  @PostMapping(PATH + "/customers")
  @RequiresPermission(JourneyPermissions.WRITE)
  String add(
      @PathVariable String name,
      @RequestParam CustomerId customer,
      Model model,
      HttpServletResponse response) {
    try {
      customers.choose(name, customer);
      return address(name);
    } catch (Invalid refused) {
      response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
      model.addAttribute("fault", KnownTexts.ofPage(refused.errors().getFirst().message()));
      return show(name, "", model);
    }
  }

  @PostMapping(PATH + "/customers/{customer}/removal")
  @RequiresPermission(JourneyPermissions.WRITE)
  String remove(@PathVariable String name, @PathVariable CustomerId customer) {
    try {
      customers.remove(name, customer);
    } catch (NotFound gone) {
      journeys.maps().draft(name);
    }
    return address(name);
  }

  @PostMapping(PATH + "/end")
  @RequiresPermission(JourneyPermissions.WRITE)
  String end(@PathVariable String name) {
    customers.end(name);
    return address(name);
  }

  private static String address(String name) {
    return "redirect:" + JourneyMapPages.PATH + "/" + name + "/test";
  }
}
