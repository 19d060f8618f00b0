package org.cairncrm.integration.imports;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.cairncrm.events.Commands;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Ids;
import org.cairncrm.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

/** A step that ends before its time, without a database. */
class ApplyPhaseTest {
  private static final UUID IMPORT = Ids.next();
  private static final CustomerId CUSTOMER = CustomerId.next();
  private static final ImportMapping MAPPING =
      MappingReader.read(
          "mapping",
          """
          import: calls
          title: Calls
          files: [{file: calls}]
          records:
            - record: contact
              from: calls
              id: id
              customer: person
              fields: {at: at, channel: {text: phone}, direction: {text: inbound}, subject: about}
          """);

  private final StagedRecordTable pieces = mock(StagedRecordTable.class);
  private final FaultTable faults = mock(FaultTable.class);
  private final AppliedTable done = mock(AppliedTable.class);
  private final ExistingRecords existingRecords = mock(ExistingRecords.class);
  private final FactSubmission taker = mock(FactSubmission.class);
  private final Commands commands = mock(Commands.class);
  private final ApplyPhase applyPhase =
      new ApplyPhase(
          pieces,
          faults,
          mock(DifferenceTable.class),
          done,
          existingRecords,
          taker,
          commands,
          new ImportSettings("", 1, Duration.ofSeconds(2), DataSize.ofGigabytes(1)),
          new TestClock(),
          JsonMapper.shared());

  @BeforeEach
  void a_customer_with_a_hundred_and_ten_calls() {
    List<StagedRecord> calls = new ArrayList<>();
    IntStream.range(0, 110)
        .forEach(
            n ->
                calls.add(
                    new StagedRecord(
                        "p-1",
                        0,
                        n + 2,
                        "call " + n,
                        null,
                        TestClock.START.plusSeconds(n),
                        "{\"at\": \"%s\"}".formatted(TestClock.START.plusSeconds(n)))));
    when(pieces.next(any(), any(), anyInt(), anyInt(), anyInt()))
        .thenReturn(List.of(new StagedRecordTable.Waiting("p-1", 110, 1000)));
    when(pieces.between(any(), any(), any())).thenReturn(Map.of("p-1", calls));
    when(existingRecords.before(any(), any(), any()))
        .thenReturn(new ExistingRecords.Before(Map.of("p-1", CUSTOMER), Map.of()));
    when(commands.on(eq(CUSTOMER), any(Instant.class), any()))
        .thenAnswer(asked -> asked.getArgument(2, Supplier.class).get());
    refuse("call 7");
  }

  @Test
  void has_written_what_was_wrong_before_it_calls_the_part_done() {
    doThrow(new IllegalStateException("the disk is gone"))
        .when(taker)
        .take(any(), any(), argThat(fact -> fact != null && fact.key().equals("call 105")));

    assertThatThrownBy(this::step).hasMessage("the disk is gone");

    var order = inOrder(faults, done);
    order
        .verify(faults)
        .add(eq(IMPORT), argThat(wrong -> wrong.size() == 1 && wrong.getFirst().line() == 9));
    order.verify(done).add(new AppliedTable.Done(IMPORT, "p-1", 0, 0, 0));
  }

  @Test
  void goes_on_with_a_part_that_was_taken_in_one_by_one_and_counts_each_once() {
    Set<Integer> alone = Set.of(AppliedTable.Done.alone(0), AppliedTable.Done.alone(1));
    when(done.of(any(), any())).thenReturn(Map.of("p-1", alone));
    when(existingRecords.before(any(), any(), any()))
        .thenReturn(
            new ExistingRecords.Before(
                Map.of("p-1", CUSTOMER),
                Map.of(
                    RecordKind.CONTACT,
                    Map.of("call 0", CUSTOMER, "call 1", CUSTOMER, "call 2", CUSTOMER))));

    step();

    verify(done).add(new AppliedTable.Done(IMPORT, "p-1", 0, 0, 1));
    verify(done)
        .addWith(commands, new AppliedTable.Done(IMPORT, "p-1", AppliedTable.Done.alone(3), 1, 0));
    verify(done, never())
        .addWith(commands, new AppliedTable.Done(IMPORT, "p-1", AppliedTable.Done.alone(1), 1, 0));
    verify(done).addWith(commands, new AppliedTable.Done(IMPORT, "p-1", 100, 10, 0));
  }

  private void step() {
    applyPhase.step(IMPORT, MAPPING, ImportCheckpoint.applied(StagedRecord.NOBODY));
  }

  private void refuse(String call) {
    doThrow(new Conflict("It is told of somebody else"))
        .when(taker)
        .take(any(), any(), argThat(fact -> fact != null && fact.key().equals(call)));
  }
}
