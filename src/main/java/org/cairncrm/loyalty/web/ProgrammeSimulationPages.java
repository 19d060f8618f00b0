package org.cairncrm.loyalty.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairncrm.access.AuditedRead;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.loyalty.LoyaltyPermissions;
import org.cairncrm.loyalty.NewProgrammeSimulation;
import org.cairncrm.loyalty.ProgrammeSimulation;
import org.cairncrm.loyalty.ProgrammeSimulations;
import org.cairncrm.loyalty.Programmes;
import org.cairncrm.loyalty.RuleOutcome;
import org.cairncrm.loyalty.SimulatedCustomer;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.Money;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.shell.CustomerNames;
import org.cairncrm.shell.OrderNames;
import org.cairncrm.shell.web.FieldFaults;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Trying a programme on the history: its start, its progress, and its result. */
@Controller
@RequestMapping(ProgrammeSimulationPages.PATH)
class ProgrammeSimulationPages {
  static final String PATH = "/loyalty/programmes/{programme}/simulations";

  /** The number of customers on the page of the result. */
  private static final int NAMED = 10;

  /** A simulation of the draft over the last year. */
  private static final NewProgrammeSimulation A_YEAR = new NewProgrammeSimulation(null, null, null);

  private final ProgrammeSimulations simulations;
  private final Programmes programmes;
  private final SimulationCharts charts;
  private final FieldFaults faults;
  private final CustomerNames customers;
  private final OrderNames orders;

  ProgrammeSimulationPages(
      ProgrammeSimulations simulations,
      Programmes programmes,
      SimulationCharts charts,
      FieldFaults faults,
      CustomerNames customers,
      OrderNames orders) {
    this.simulations = simulations;
    this.programmes = programmes;
    this.charts = charts;
    this.faults = faults;
    this.customers = customers;
    this.orders = orders;
  }

  @GetMapping
  @RequiresPermission(LoyaltyPermissions.READ)
  String form(@PathVariable String programme, Model model) {
    return form(programme, A_YEAR, Map.of(), model);
  }

  private String form(
      String programme, NewProgrammeSimulation typed, Map<String, String> errors, Model model) {
    model.addAttribute("draft", programmes.documents().draft(programme));
    model.addAttribute("versions", programmes.documents().versions(programme));
    model.addAttribute("typed", typed);
    model.addAttribute("usual", simulations.period(errors.isEmpty() ? typed : A_YEAR));
    model.addAttribute("errors", errors);
    model.addAttribute(
        "faulty",
        errors.entrySet().stream()
            .filter(fault -> fault.getKey().startsWith("text:"))
            .map(Map.Entry::getValue)
            .toList());
    model.addAttribute("earlier", simulations.of(programme));
    return "loyalty/simulations";
  }

  @PostMapping
  @RequiresPermission(LoyaltyPermissions.WRITE)
  String start(
      @PathVariable String programme,
      @RequestParam @Nullable Integer version,
      @RequestParam @Nullable LocalDate from,
      @RequestParam @Nullable LocalDate to,
      Model model,
      HttpServletResponse response) {
    var wanted = new NewProgrammeSimulation(version, from, to);
    Map<String, String> errors = faults.of(wanted);
    if (errors.isEmpty()) {
      try {
        return address(programme, simulations.start(programme, wanted).id());
      } catch (Invalid refused) {
        errors = FieldFaults.of(refused);
      }
    }
    response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    return form(programme, wanted, errors, model);
  }

  @GetMapping("/{id}")
  @RequiresPermission(LoyaltyPermissions.READ)
  @AuditedRead(action = "programme-simulation-read", subject = "loyalty-programme:{programme}")
  String show(@PathVariable String programme, @PathVariable UUID id, Model model) {
    ProgrammeSimulation simulation = simulations.get(programme, id);
    model.addAttribute("simulation", simulation);
    model.addAttribute("compared", SimulatedRuleRow.of(simulation));
    model.addAttribute("months", charts.months(simulation));
    model.addAttribute("money", charts.money(simulation));
    model.addAttribute(
        "absent",
        simulation.draft().rules().stream().filter(rule -> !rule.absences().isEmpty()).toList());
    customers(
        simulation,
        simulations.customers(programme, id, true, null, PageRequest.first(NAMED)),
        model);
    return "loyalty/simulation";
  }

  private void customers(
      ProgrammeSimulation simulation, Page<SimulatedCustomer> page, Model model) {
    List<SimulatedCustomer> listed = page.items();
    model.addAttribute("customers", listed);
    model.addAttribute("more", page.next());
    model.addAttribute(
        "names", customers.of(listed.stream().map(SimulatedCustomer::customer).toList()));
    model.addAttribute(
        "orders",
        orders.of(
            listed.stream()
                .map(SimulatedCustomer::order)
                .filter(Objects::nonNull)
                .map(OrderId::value)
                .toList()));
    model.addAttribute("ruleTitles", titles(simulation));
  }

  private static Map<String, String> titles(ProgrammeSimulation simulation) {
    var live = simulation.live();
    return Stream.concat(
            simulation.draft().rules().stream(),
            live == null ? Stream.<RuleOutcome>of() : live.rules().stream())
        .collect(Collectors.toMap(RuleOutcome::rule, RuleOutcome::title, (draft, older) -> draft));
  }

  @GetMapping("/{id}/customers")
  @RequiresPermission(LoyaltyPermissions.READ)
  @AuditedRead(action = "programme-simulation-read", subject = "loyalty-programme:{programme}")
  String customers(
      @PathVariable String programme,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "true") boolean differing,
      @RequestParam @Nullable String rule,
      PageRequest page,
      Model model) {
    ProgrammeSimulation simulation = simulations.get(programme, id);
    model.addAttribute("simulation", simulation);
    model.addAttribute("differing", differing);
    model.addAttribute("rule", rule);
    customers(
        simulation,
        simulations.customers(programme, id, differing, rule, page.limitedTo(Page.USUAL)),
        model);
    return "loyalty/simulated-customers";
  }

  /** All customers for whom the versions differ, the largest difference first. */
  @GetMapping("/{id}/customers.csv")
  @RequiresPermission(LoyaltyPermissions.READ)
  @AuditedRead(action = "programme-simulation-read", subject = "loyalty-programme:{programme}")
  void csv(@PathVariable String programme, @PathVariable UUID id, HttpServletResponse response)
      throws IOException {
    simulations.get(programme, id);
    CsvWriter csv =
        CsvDownload.begin(
            response,
            "simulated-customers",
            List.of(
                "customer",
                "points",
                "livePoints",
                "difference",
                "vouchers",
                "liveVouchers",
                "worth",
                "liveWorth",
                "currency",
                "order",
                "rule"));
    simulations.differing(programme, id, one -> csv.writeRecord(cells(one)));
  }

  private static Collection<String> cells(SimulatedCustomer one) {
    Money worth = one.worth();
    Money live = one.liveWorth();
    return CsvDownload.cells(
        one.customer(),
        one.points(),
        one.livePoints(),
        one.difference(),
        one.vouchers(),
        one.liveVouchers(),
        worth == null ? null : worth.amount().toPlainString(),
        live == null ? null : live.amount().toPlainString(),
        worth == null ? null : worth.currency(),
        one.order(),
        one.rule());
  }

  @PostMapping("/{id}/cancellation")
  @RequiresPermission(LoyaltyPermissions.WRITE)
  String cancel(@PathVariable String programme, @PathVariable UUID id) {
    try {
      simulations.cancel(programme, id);
    } catch (Conflict ended) {
      // the page shows its result
    }
    return address(programme, id);
  }

  private static String address(String programme, UUID id) {
    return "redirect:/loyalty/programmes/" + programme + "/simulations/" + id;
  }
}
