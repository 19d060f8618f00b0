package org.cairncrm.loyalty.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.cairncrm.access.AuditedRead;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.access.ResponseStatuses;
import org.cairncrm.loyalty.BudgetState;
import org.cairncrm.loyalty.Budgets;
import org.cairncrm.loyalty.EarningSimulation;
import org.cairncrm.loyalty.Liability;
import org.cairncrm.loyalty.Loyalty;
import org.cairncrm.loyalty.LoyaltyAccount;
import org.cairncrm.loyalty.LoyaltyPermissions;
import org.cairncrm.loyalty.LoyaltyRule;
import org.cairncrm.loyalty.PointsBalance;
import org.cairncrm.loyalty.Posting;
import org.cairncrm.loyalty.Programmes;
import org.cairncrm.loyalty.SimulatedOrder;
import org.cairncrm.orders.NewOrder;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.work.Job;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Loyalty")
class LoyaltyApi {
  private final Loyalty loyalty;
  private final Programmes programmes;
  private final EarningSimulation simulation;
  private final ShownCodes codes;
  private final Budgets budgets;

  LoyaltyApi(
      Loyalty loyalty,
      Programmes programmes,
      EarningSimulation simulation,
      ShownCodes codes,
      Budgets budgets) {
    this.loyalty = loyalty;
    this.programmes = programmes;
    this.simulation = simulation;
    this.codes = codes;
    this.budgets = budgets;
  }

  @GetMapping("/api/customers/{id}/loyalty")
  @RequiresPermission(LoyaltyPermissions.READ)
  @Operation(
      operationId = "getLoyaltyAccount",
      summary = "Read what a customer has earned: points, lots and rewards")
  @AuditedRead(action = "points-read", subject = "customer:{id}")
  LoyaltyAccount account(@PathVariable CustomerId id) {
    return codes.of(loyalty.account(id));
  }

  @GetMapping("/api/customers/{id}/loyalty/balance")
  @RequiresPermission(LoyaltyPermissions.READ)
  @Operation(
      operationId = "getPointsBalance",
      summary = "Read a customer's points alone, which is faster than the whole account")
  @AuditedRead(action = "points-read", subject = "customer:{id}")
  PointsBalance balance(
      @PathVariable CustomerId id, @RequestParam @Nullable @Size(max = 40) String currency) {
    return currency == null ? loyalty.balance(id) : loyalty.balance(id, currency);
  }

  @GetMapping("/api/customers/{id}/loyalty/postings")
  @RequiresPermission(LoyaltyPermissions.READ)
  @Operation(
      operationId = "listLoyaltyPostings",
      summary = "List the postings of a customer's points, newest first")
  @AuditedRead(action = "points-read", subject = "customer:{id}")
  Page<Posting> postings(@PathVariable CustomerId id, PageRequest page) {
    return loyalty.postings(id, page);
  }

  @GetMapping("/api/loyalty/rules")
  @RequiresPermission(LoyaltyPermissions.READ)
  @Operation(operationId = "listLoyaltyRules", summary = "List the rules that are in force")
  List<LoyaltyRule> rules() {
    return programmes.rules();
  }

  @PostMapping("/api/loyalty/simulations")
  @RequiresPermission(LoyaltyPermissions.READ)
  @Operation(
      operationId = "simulateOrder",
      summary = "Answer what an order would earn, rule by rule, without placing it")
  ResponseEntity<SimulatedOrder> simulate(@Valid @RequestBody NewOrder order) {
    return ResponseEntity.ok(simulation.of(order));
  }

  @GetMapping("/api/loyalty/liability")
  @RequiresPermission(LoyaltyPermissions.READ)
  @Operation(operationId = "getLoyaltyLiability", summary = "Read what the programme owes now")
  Liability liability() {
    return loyalty.liability();
  }

  @PostMapping("/api/loyalty/books-checks")
  @RequiresPermission(LoyaltyPermissions.WRITE)
  @ResponseStatuses(201)
  @Operation(operationId = "startBooksCheck", summary = "Recompute every balance in the background")
  ResponseEntity<Job> checkBooks() {
    Job job = loyalty.checkBooks();
    return ResponseEntity.created(URI.create("/api/loyalty/books-checks/" + job.id())).body(job);
  }

  @GetMapping("/api/loyalty/books-checks/{id}")
  @RequiresPermission(LoyaltyPermissions.READ)
  @Operation(
      operationId = "getBooksCheck",
      summary = "Read the progress and the findings of a check of the books")
  Job booksCheck(@PathVariable UUID id) {
    return loyalty.booksCheck(id);
  }

  @GetMapping("/api/loyalty/budgets")
  @RequiresPermission(LoyaltyPermissions.READ)
  @Operation(
      operationId = "listBudgets",
      summary = "List the budgets of the programmes in force, and how much of them is used")
  List<BudgetState> budgets() {
    return budgets.all();
  }
}
