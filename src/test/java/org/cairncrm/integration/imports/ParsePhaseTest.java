package org.cairncrm.integration.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import tools.jackson.databind.json.JsonMapper;

/** A step reads no more rows than can be in memory with all that they become and join. */
class ParsePhaseTest {
  private static final UUID ID = new UUID(0, 1);
  private static final String CONTACT =
      "  - {record: contact, from: rows, id: id, customer: id, fields: {at: {text: \"2026-03-01"
          + " 10:00\"}, channel: {text: web}, direction: {text: inbound}, subject: id, body:"
          + " %s}}\n";
  private static final String FILES =
      """
      import: calls
      title: Calls
      files:
        - {file: rows, joins: {people: person}}
        - {file: people, key: person}
      records:
      """;

  private final JsonMapper json = JsonMapper.shared();
  private final RowTable rows = mock(RowTable.class);
  private final StagedRecordTable pieces = mock(StagedRecordTable.class);
  private final FileTable files = mock(FileTable.class);
  private final ParsePhase parsePhase =
      new ParsePhase(rows, pieces, mock(FaultTable.class), files, json);

  @Test
  void of_what_rows_become() {
    ImportMapping mapping =
        MappingReader.read("mapping", FILES + CONTACT.formatted("note").repeat(50));
    received(20, "x".repeat(19_000));

    ParsePhase.Read read = parsePhase.step(ID, mapping, ImportCheckpoint.START);

    assertThat(read.rows()).isEqualTo(5);
    assertThat(read.next().line()).isEqualTo(6);
    assertThat(added()).hasSize(5 * 50);
  }

  @Test
  void of_the_rows_that_they_join() {
    ImportMapping mapping = MappingReader.read("mapping", FILES + CONTACT.formatted("people.note"));
    received(20, "x");
    when(rows.joined(any(), any(), any(), anyLong()))
        .thenAnswer(
            call ->
                call.<Set<String>>getArgument(2).stream()
                    .map(key -> new RowTable.Keyed(key, "[\"%s\",\"\"]".formatted(key), 1 << 20))
                    .toList());

    ParsePhase.Read read = parsePhase.step(ID, mapping, ImportCheckpoint.START);

    assertThat(read.rows()).isEqualTo(1);
    assertThat(read.next().line()).isEqualTo(2);
    assertThat(added()).hasSize(1);
  }

  private void received(int count, String note) {
    when(files.of(ID))
        .thenReturn(
            Map.of(
                0,
                    new FileTable.ReceivedFile(
                        List.of("id", "note", "person"), count, 0, Instant.EPOCH),
                1, new FileTable.ReceivedFile(List.of("person", "note"), 1, 0, Instant.EPOCH)));
    when(rows.next(any(), any(), anyLong(), anyInt(), anyInt()))
        .thenReturn(
            LongStream.range(2, 2 + count)
                .mapToObj(line -> new RowTable.Line(line, cells(line, note)))
                .toList());
    when(rows.parsed(any())).thenAnswer(call -> json.readTree(call.<String>getArgument(0)));
  }

  private String cells(long line, String note) {
    return json.writeValueAsString(List.of("c" + line, note, "p" + line));
  }

  private List<StagedRecord> added() {
    ArgumentCaptor<List<StagedRecord>> added = ArgumentCaptor.captor();
    verify(pieces).add(any(), added.capture());
    return new ArrayList<>(added.getValue());
  }
}
