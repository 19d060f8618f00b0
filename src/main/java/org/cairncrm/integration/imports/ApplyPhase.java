package org.cairncrm.integration.imports;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.cairncrm.access.Caller;
import org.cairncrm.events.CommandMode;
import org.cairncrm.events.Commands;
import org.cairncrm.shared.Actor;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.NotFound;
import org.cairncrm.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Applies the parsed records: customer by customer, several at once, each in business time. */
@Component
class ApplyPhase {
  /** The number of customers that are loaded together. */
  private static final int CUSTOMERS = 200;

  /** The maximum number of their records. */
  private static final int PIECES = 10_000;

  /** The maximum number of bytes of their records. */
  private static final int BYTES = 8 << 20;

  /** The maximum number of rows of a customer; a customer with more is rejected. */
  static final int MOST = 100_000;

  /** The maximum size of a customer's rows in megabytes; a customer with more is rejected. */
  static final int MOST_MEGABYTES = 16;

  /** The number of a customer's facts in one command. */
  static final int TOGETHER = 100;

  private final StagedRecordTable pieces;
  private final FaultTable faults;
  private final DifferenceTable differences;
  private final AppliedTable done;
  private final ExistingRecords existingRecords;
  private final FactSubmission taker;
  private final Commands commands;
  private final ImportSettings settings;
  private final Clock clock;
  private final JsonMapper json;

  ApplyPhase(
      StagedRecordTable pieces,
      FaultTable faults,
      DifferenceTable differences,
      AppliedTable done,
      ExistingRecords existingRecords,
      FactSubmission taker,
      Commands commands,
      ImportSettings settings,
      Clock clock,
      JsonMapper json) {
    this.pieces = pieces;
    this.faults = faults;
    this.differences = differences;
    this.done = done;
    this.existingRecords = existingRecords;
    this.taker = taker;
    this.commands = commands;
    this.settings = settings;
    this.clock = clock;
    this.json = json;
  }

  /** Continues with the next customers. Parts that were already applied are skipped. */
  Applied step(UUID id, ImportMapping mapping, ImportCheckpoint from) {
    List<StagedRecordTable.Waiting> next =
        pieces.next(id, from.customer(), CUSTOMERS, PIECES, BYTES);
    if (next.isEmpty()) {
      return new Applied(ImportCheckpoint.TIDYING, 0);
    }
    String last = next.getLast().customer();
    // a customer of this size is never loaded together with others
    StagedRecordTable.Waiting first = next.getFirst();
    if (first.pieces() > MOST || first.bytes() > MOST_MEGABYTES << 20) {
      tooMany(id, mapping, first);
    } else {
      apply(id, mapping, pieces.between(id, from.customer(), last));
    }
    return new Applied(
        ImportCheckpoint.applied(last),
        next.stream().mapToLong(StagedRecordTable.Waiting::pieces).sum());
  }

  private void apply(UUID id, ImportMapping mapping, Map<String, List<StagedRecord>> pieces) {
    Map<String, CustomerHistory> facts = new ConcurrentHashMap<>();
    together(
        pieces, (customer, own) -> facts.put(customer, new CustomerHistory(mapping, own, json)));
    Set<String> called = pieces.keySet();
    ExistingRecords.Before before =
        existingRecords.before(mapping.source(), called, facts.values());
    Map<String, Set<Integer>> doneBefore = done.of(id, called);
    together(
        facts,
        (customer, own) ->
            apply(
                new Run(id, mapping, customer, before, doneBefore.getOrDefault(customer, Set.of())),
                own));
  }

  private <T> void together(Map<String, T> customers, BiConsumer<String, T> work) {
    try (ExecutorService threads =
        Executors.newFixedThreadPool(settings.together(), Thread.ofVirtual().factory())) {
      List<Future<?>> running = new ArrayList<>();
      customers.forEach(
          (customer, own) -> running.add(threads.submit(() -> work.accept(customer, own))));
      for (Future<?> one : running) {
        one.get();
      }
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof RuntimeException failure
          ? failure
          : new IllegalStateException(failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped", stopped);
    }
  }

  private void apply(Run run, CustomerHistory facts) {
    List<FaultTable.Found> wrong = new ArrayList<>(facts.faults());
    Caller.as(
        Actor.system("import:" + run.mapping().name()),
        () ->
            CommandMode.importing()
                .call(
                    () -> {
                      CustomerId customer = customer(run, facts, wrong);
                      if (customer != null) {
                        apply(run, customer, facts.facts(), wrong);
                      }
                      return run;
                    }));
    faults.add(run.id(), wrong);
    differences.add(run.id(), facts.differences());
  }

  private @Nullable CustomerId customer(
      Run run, CustomerHistory facts, List<FaultTable.Found> wrong) {
    CustomerId existingRecords = run.before().customer(run.customer());
    if (existingRecords != null) {
      return existingRecords;
    }
    ImportFact registration = facts.registration();
    if (registration == null) {
      var nobody = new NotFound("customer", run.customer() + " of " + run.mapping().source());
      facts.facts().forEach(fact -> wrong.addAll(RejectedCells.faults(fact, nobody)));
      return null;
    }
    if (!registration.body().has("registeredAt") && !facts.facts().isEmpty()) {
      registration.body().put("registeredAt", facts.facts().getFirst().at().toString());
    }
    try {
      return taker.register(registration);
    } catch (Refusal refused) {
      wrong.addAll(RejectedCells.faults(registration, refused));
      var nobody = Invalid.field("", "the customer " + run.customer() + " is rejected");
      facts.facts().forEach(fact -> wrong.addAll(RejectedCells.faults(fact, nobody)));
      return null;
    }
  }

  private void apply(
      Run run, CustomerId customer, List<ImportFact> facts, List<FaultTable.Found> wrong) {
    boolean fired = false;
    for (int from = 0; from < facts.size(); from += TOGETHER) {
      boolean last = from + TOGETHER >= facts.size();
      if (run.done().contains(from)) {
        continue;
      }
      List<ImportFact> chunk = facts.subList(from, Math.min(facts.size(), from + TOGETHER));
      List<ImportFact> fresh =
          chunk.stream().filter(fact -> !run.before().has(customer, fact)).toList();
      int existingRecords = chunk.size() - fresh.size() - run.storedAlone(from);
      AppliedTable.Done whole =
          new AppliedTable.Done(run.id(), run.customer(), from, fresh.size(), existingRecords);
      if (fresh.isEmpty()) {
        done.add(whole);
        continue;
      }
      try {
        commands.on(
            customer,
            fresh.getFirst().turn(),
            () -> {
              fresh.forEach(fact -> take(run, customer, fact));
              done.addWith(commands, whole);
              return last ? fireWhatIsPast(customer) : customer;
            });
        fired = last;
      } catch (Refusal | DataIntegrityViolationException refused) {
        apart(run, customer, from, chunk);
        done.add(new AppliedTable.Done(run.id(), run.customer(), from, 0, existingRecords));
      }
    }
    if (!fired) {
      fireWhatIsPast(customer);
    }
  }

  /** Fires timers that were due in the past while the command still counts as history. */
  private CustomerId fireWhatIsPast(CustomerId customer) {
    return commands.on(customer, clock.instant(), () -> customer);
  }

  /**
   * Applies each fact of a part alone, after a refused one rolled back the whole part. Faults are
   * stored immediately, because a finished part is not read again.
   */
  private void apart(Run run, CustomerId customer, int from, List<ImportFact> chunk) {
    List<FaultTable.Found> wrong = new ArrayList<>();
    for (int at = 0; at < chunk.size(); at++) {
      ImportFact fact = chunk.get(at);
      if (run.before().has(customer, fact)) {
        continue;
      }
      int place = AppliedTable.Done.alone(from + at);
      try {
        commands.on(
            customer,
            fact.turn(),
            () -> {
              take(run, customer, fact);
              done.addWith(commands, new AppliedTable.Done(run.id(), run.customer(), place, 1, 0));
              return fact;
            });
      } catch (Refusal refused) {
        wrong.addAll(RejectedCells.faults(fact, refused));
      } catch (DataIntegrityViolationException unstorable) {
        wrong.addAll(
            RejectedCells.faults(
                fact, new Conflict("the database cannot store a value of this row")));
      }
    }
    faults.add(run.id(), wrong);
  }

  private void take(Run run, CustomerId customer, ImportFact fact) {
    taker.take(customer, run.mapping().source(), fact);
  }

  private void tooMany(UUID id, ImportMapping mapping, StagedRecordTable.Waiting customer) {
    pieces.refuse(
        id,
        mapping,
        customer.customer(),
        customer.pieces() > MOST
            ? "the customer has more than " + MOST + " rows"
            : "the customer has more than " + MOST_MEGABYTES + " MB of rows");
  }

  /** The part of an import that belongs to one customer. */
  private record Run(
      UUID id,
      ImportMapping mapping,
      String customer,
      ExistingRecords.Before before,
      Set<Integer> done) {

    /** The number of facts of a part that an interrupted step applied one by one. */
    int storedAlone(int from) {
      return (int)
          IntStream.range(from, from + TOGETHER)
              .filter(place -> done.contains(AppliedTable.Done.alone(place)))
              .count();
    }
  }

  /**
   * The result of a step.
   *
   * @param pieces the number of applied records
   */
  record Applied(ImportCheckpoint next, long pieces) {}
}
