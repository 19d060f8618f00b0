package org.cairncrm.loyalty.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.cairncrm.access.AuditedRead;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.loyalty.LoyaltyPermissions;
import org.cairncrm.loyalty.LoyaltyReport;
import org.cairncrm.loyalty.LoyaltyReport.CatalogueCost;
import org.cairncrm.loyalty.LoyaltyReport.ExpiryMonth;
import org.cairncrm.loyalty.LoyaltyReport.PointsMonth;
import org.cairncrm.loyalty.LoyaltyReport.RuleCost;
import org.cairncrm.loyalty.LoyaltyReports;
import org.cairncrm.loyalty.StatementLine;
import org.cairncrm.shared.BusinessZone;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.EnumWord;
import org.cairncrm.shared.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The report of loyalty as a page, and its tables and statements as CSV. */
@Controller
class ReportPages {
  private static final int DAYS = 30;

  private final LoyaltyReports reports;
  private final ReportCharts charts;
  private final BusinessZone zone;
  private final Clock clock;

  ReportPages(LoyaltyReports reports, ReportCharts charts, BusinessZone zone, Clock clock) {
    this.reports = reports;
    this.charts = charts;
    this.zone = zone;
    this.clock = clock;
  }

  @GetMapping("/loyalty/report")
  @RequiresPermission(LoyaltyPermissions.READ)
  String report(
      @RequestParam @Nullable LocalDate from, @RequestParam @Nullable LocalDate to, Model model) {
    LocalDate last = last(to);
    LoyaltyReport report = reports.report(first(from, last), last);
    model.addAttribute("report", report);
    model.addAttribute("liability", charts.liability(report));
    model.addAttribute("costs", charts.costs(report));
    model.addAttribute("currencies", charts.months(report));
    return "loyalty/report";
  }

  private LocalDate last(@Nullable LocalDate to) {
    return to == null ? zone.today(clock) : to;
  }

  private LocalDate first(@Nullable LocalDate from, LocalDate last) {
    LocalDate first = from == null && last.getYear() > 1990 ? last.minusDays(DAYS - 1) : from;
    return first == null ? last : first;
  }

  @GetMapping("/loyalty/report/liability.csv")
  @RequiresPermission(LoyaltyPermissions.READ)
  ResponseEntity<String> liability() {
    return CsvDownload.of(
        "points-liability",
        List.of("currency", "month", "points", "pending"),
        reports.liability().stream().map(ReportPages::cells));
  }

  private static Collection<String> cells(ExpiryMonth month) {
    return CsvDownload.cells(
        month.currency(),
        month.month() == null ? "" : month.month(),
        month.points(),
        month.pending());
  }

  @GetMapping("/loyalty/report/months.csv")
  @RequiresPermission(LoyaltyPermissions.READ)
  ResponseEntity<String> months(@RequestParam @Nullable LocalDate to) {
    return CsvDownload.of(
        "points-by-month",
        List.of("currency", "month", "issued", "reversed", "spent", "expired", "owed"),
        reports.months(last(to)).stream().map(ReportPages::cells));
  }

  private static Collection<String> cells(PointsMonth month) {
    return CsvDownload.cells(
        month.currency(),
        month.month(),
        month.issued(),
        month.reversed(),
        month.spent(),
        month.expired(),
        month.owed());
  }

  @GetMapping("/loyalty/report/costs.csv")
  @RequiresPermission(LoyaltyPermissions.READ)
  ResponseEntity<String> costs(
      @RequestParam @Nullable LocalDate from, @RequestParam @Nullable LocalDate to) {
    LocalDate last = last(to);
    return CsvDownload.of(
        "points-costs",
        List.of("programme", "rule", "title", "currency", "issued", "reversed", "spent", "expired"),
        reports.costs(first(from, last), last).stream().map(ReportPages::cells));
  }

  private static Collection<String> cells(RuleCost cost) {
    return CsvDownload.cells(
        cost.programme(),
        cost.rule(),
        cost.title(),
        cost.currency(),
        cost.issued(),
        cost.reversed(),
        cost.spent(),
        cost.expired());
  }

  @GetMapping("/loyalty/report/catalogue.csv")
  @RequiresPermission(LoyaltyPermissions.READ)
  ResponseEntity<String> catalogue(
      @RequestParam @Nullable LocalDate from, @RequestParam @Nullable LocalDate to) {
    LocalDate last = last(to);
    return CsvDownload.of(
        "catalogue-costs",
        List.of(
            "month",
            "item",
            "title",
            "purchases",
            "cancelled",
            "currency",
            "points",
            "cost",
            "costCurrency"),
        reports.catalogue(first(from, last), last).stream().map(ReportPages::cells));
  }

  private static Collection<String> cells(CatalogueCost cost) {
    Money money = cost.cost();
    return CsvDownload.cells(
        cost.month(),
        cost.item(),
        cost.title(),
        cost.purchases(),
        cost.cancelled(),
        cost.currency(),
        cost.points(),
        money == null ? null : money.amount(),
        money == null ? null : money.currency());
  }

  @GetMapping("/customers/{id}/loyalty/statement.csv")
  @RequiresPermission(LoyaltyPermissions.READ)
  @AuditedRead(action = "points-read", subject = "customer:{id}")
  ResponseEntity<String> statement(@PathVariable CustomerId id) {
    return CsvDownload.of(
        "points-statement",
        List.of(
            "posting",
            "occurredAt",
            "from",
            "to",
            "points",
            "currency",
            "programme",
            "programmeVersion",
            "rule",
            "lot",
            "redemption",
            "reverses",
            "purchase"),
        reports.statement(id).stream().map(ReportPages::cells));
  }

  private static Collection<String> cells(StatementLine line) {
    return CsvDownload.cells(
        line.posting(),
        line.occurredAt(),
        EnumWord.of(line.debit()),
        EnumWord.of(line.credit()),
        line.points(),
        line.currency(),
        line.programme(),
        line.programmeVersion(),
        line.rule(),
        line.lot(),
        line.redemption(),
        line.original(),
        line.purchase());
  }
}
