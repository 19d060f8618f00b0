package org.cairncrm.loyalty;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.EventHistory;
import org.cairncrm.events.Histories;
import org.cairncrm.events.PastEvent;
import org.cairncrm.orders.CreditNoteIssued;
import org.cairncrm.orders.DeliveryCorrected;
import org.cairncrm.orders.OrderDelivered;
import org.cairncrm.orders.OrderId;
import org.cairncrm.orders.OrderPlaced;
import org.cairncrm.orders.OrderReversal;
import org.cairncrm.orders.PurchaseHistory;
import org.cairncrm.orders.PurchasedGoods;
import org.cairncrm.shared.BusinessZone;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.work.JobKind;
import org.cairncrm.work.JobState;
import org.cairncrm.work.JobStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Replays the history of all customers on a programme and on its version in force, in one pass.
 * Changes nothing. A step holds the history of one customer at a time, the rows of its customers,
 * and, if a rule looks at goods, those of their orders.
 */
@Component
class ProgrammeSimulationJob implements JobKind {
  static final String KIND = "loyalty.simulation";

  /** The number of customers of one step, which takes about a second. */
  private static final int CUSTOMERS = 2000;

  /** The number of customers of one step if the goods of their orders are read as well. */
  private static final int CUSTOMERS_WITH_GOODS = 250;

  private static final Set<Class<?>> EFFECTS =
      Set.of(
          OrderPlaced.class,
          OrderReversal.class,
          OrderDelivered.class,
          DeliveryCorrected.class,
          CreditNoteIssued.class,
          ProgrammeJoined.class,
          ProgrammeLeft.class);

  private final Histories histories;
  private final PurchaseHistory purchases;
  private final LiveProgrammes programmes;
  private final SimulatedCustomerTable table;
  private final JsonMapper json;
  private final BusinessZone zone;

  ProgrammeSimulationJob(
      Histories histories,
      PurchaseHistory purchases,
      LiveProgrammes programmes,
      SimulatedCustomerTable table,
      JsonMapper json,
      BusinessZone zone) {
    this.histories = histories;
    this.purchases = purchases;
    this.programmes = programmes;
    this.table = table;
    this.json = json;
    this.zone = zone;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String title() {
    return "Try a loyalty programme";
  }

  @Override
  public JobStep step(JobState job) {
    ProgrammeSimulationOrder order = order(job.parameters());
    ProgrammeSimulationState state = state(job.result());
    CustomerId after = job.checkpoint() == null ? null : CustomerId.of(job.checkpoint());
    if (after == null) {
      table.removeOldest(order.programme());
    }
    Step step = new Step(order, state);
    CustomerId last = histories.last(after, step.customers());
    if (last != null) {
      step.replay(after, last);
    }
    return new JobStep(
        last == null ? null : last.toString(),
        state.customers,
        last == null ? state.customers : histories.customers(),
        json.writeValueAsString(state));
  }

  ProgrammeSimulationState state(@Nullable String result) {
    return result == null
        ? new ProgrammeSimulationState()
        : json.readValue(result, ProgrammeSimulationState.class);
  }

  ProgrammeSimulationOrder order(String parameters) {
    return json.readValue(parameters, ProgrammeSimulationOrder.class);
  }

  /** The simulated programme; null if it can no longer be read, as without a fact that it names. */
  @Nullable LoyaltyProgramme draft(ProgrammeSimulationOrder order) {
    return programmes.documents().inForce().read(order.text());
  }

  /** The version in force that it is compared with; null for none. */
  @Nullable LoyaltyProgramme live(ProgrammeSimulationOrder order) {
    Integer version = order.live();
    return version == null
        ? null
        : programmes.version(new ProgrammeVersion(order.programme(), version));
  }

  /** One step of a simulation. */
  private final class Step {
    private final ProgrammeSimulationOrder order;
    private final ProgrammeSimulationState state;
    private final LoyaltyProgramme draft;
    private final @Nullable LoyaltyProgramme live;
    private final boolean goods;
    private final List<SimulatedCustomer> customers = new ArrayList<>();

    Step(ProgrammeSimulationOrder order, ProgrammeSimulationState state) {
      this.order = order;
      this.state = state;
      this.draft = Objects.requireNonNull(draft(order), "read when the simulation was started");
      this.live = live(order);
      this.goods = draft.looksAtGoods() || live != null && live.looksAtGoods();
    }

    int customers() {
      return goods ? CUSTOMERS_WITH_GOODS : CUSTOMERS;
    }

    void replay(@Nullable CustomerId after, CustomerId last) {
      Map<OrderId, PurchasedGoods> bought =
          goods ? purchases.goods(after, last) : Map.<OrderId, PurchasedGoods>of();
      histories.of(after, last, wanted(), history -> replay(history, bought));
      table.keep(order.simulation(), customers);
      state.customers += histories.count(after, last);
    }

    private Set<Class<?>> wanted() {
      Set<Class<?>> wanted = new HashSet<>(EFFECTS);
      draft.terms().forEach(terms -> wanted.add(terms.on().type()));
      if (live != null) {
        live.terms().forEach(terms -> wanted.add(terms.on().type()));
      }
      return wanted;
    }

    private void replay(EventHistory history, Map<OrderId, PurchasedGoods> bought) {
      var shared = new ReplayedPurchases(bought::get);
      // nobody has joined a programme that does not enrol on request yet, so that everybody counts
      boolean everybody = live == null || !live.onRequest();
      var tried = new ProgrammeReplay(draft, shared, order.begin(), everybody, zone);
      ProgrammeReplay present =
          live == null ? null : new ProgrammeReplay(live, shared, order.begin(), everybody, zone);
      for (PastEvent past : history.events()) {
        CustomerEvent event = past.event();
        if (event.occurredAt().isBefore(order.end())) {
          tried.happened(event);
          if (present != null) {
            present.happened(event);
          }
          shared.happened(event);
        }
      }
      state.events += history.events().size();
      conclude(history.customer(), tried, present);
    }

    private void conclude(
        CustomerId customer, ProgrammeReplay tried, @Nullable ProgrammeReplay present) {
      tried.passed(order.end());
      state.draft.add(tried, zone);
      if (present != null) {
        present.passed(order.end());
        state.live.add(present, zone);
      }
      SimulatedCustomer compared = CustomerComparison.of(customer, tried, present);
      if (compared.hasAnything()) {
        customers.add(compared);
      }
      if (compared.differs()) {
        state.apart++;
      }
    }
  }
}
