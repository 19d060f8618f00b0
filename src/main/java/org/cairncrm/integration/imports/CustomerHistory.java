package org.cairncrm.integration.imports;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cairncrm.integration.imports.ImportFact.PlacedPiece;
import org.cairncrm.shared.Money;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Assembles the facts of one customer from the rows of an import. */
final class CustomerHistory {
  private final ImportMapping mapping;
  private final JsonMapper json;
  private final Map<Thing, List<StagedRecord>> headers = new LinkedHashMap<>();
  private final Map<String, List<PlacedPiece>> lines = new LinkedHashMap<>();
  private final Map<Named, PlacedPiece> first = new HashMap<>();
  private final List<ImportFact> facts = new ArrayList<>();
  private final List<FaultTable.Found> faults = new ArrayList<>();
  private final List<FaultTable.Found> differences = new ArrayList<>();
  private @Nullable ImportFact registration;

  CustomerHistory(ImportMapping mapping, List<StagedRecord> pieces, JsonMapper json) {
    this.mapping = mapping;
    this.json = json;
    for (StagedRecord stagedRecord : pieces) {
      RecordMapping record = mapping.records().get(stagedRecord.record());
      if (record.kind() == RecordKind.ORDER_LINE) {
        lines
            .computeIfAbsent(String.valueOf(stagedRecord.parent()), order -> new ArrayList<>())
            .add(new PlacedPiece(record, stagedRecord));
      } else {
        headers
            .computeIfAbsent(
                new Thing(record.index(), stagedRecord.key()), thing -> new ArrayList<>())
            .add(stagedRecord);
      }
    }
    headers.forEach(this::add);
    lines.forEach(
        (order, rows) ->
            refuse(rows, "the order %s of this line is in no row of the import".formatted(order)));
    afterTheirParents();
    facts.sort(ImportFact.ORDER);
  }

  /** The registration of the customer; null when no row registers the customer. */
  @Nullable ImportFact registration() {
    return registration;
  }

  /** The facts in business time. */
  List<ImportFact> facts() {
    return facts;
  }

  /** The faults of rows that cannot be assembled. */
  List<FaultTable.Found> faults() {
    return faults;
  }

  /** The differences of rows that share an id with an earlier row but have other values. */
  List<FaultTable.Found> differences() {
    return differences;
  }

  private void add(Thing thing, List<StagedRecord> header) {
    RecordMapping record = mapping.records().get(thing.record());
    RecordKind kind = record.kind();
    List<PlacedPiece> own =
        kind == RecordKind.ORDER
            ? Objects.requireNonNullElse(lines.remove(thing.key()), List.<PlacedPiece>of()).stream()
                .filter(row -> !row.isEmptyDiscount())
                .toList()
            : List.of();
    ObjectNode body = json.createObjectNode();
    var fact =
        new ImportFact(
            record,
            thing.key(),
            header.getFirst().parent(),
            at(header),
            at(header),
            body,
            header,
            own);
    PlacedPiece broken = fact.rows().filter(row -> row.piece().broken()).findFirst().orElse(null);
    PlacedPiece other =
        first.putIfAbsent(new Named(kind, thing.key()), new PlacedPiece(record, header.getFirst()));
    if (other != null && kind != RecordKind.CUSTOMER) {
      refuse(
          fact.rows().toList(),
          "the %s %s is on line %d of %s as well: an id names one record of a kind"
              .formatted(
                  kind.word(), thing.key(), other.piece().line(), other.mapping().from().name()));
    } else if (broken != null) {
      refuse(
          fact.rows().filter(row -> !row.isOf(broken)).toList(),
          "the %s %s is rejected, because its row on line %d of %s is"
              .formatted(
                  kind.word(), thing.key(), broken.piece().line(), broken.mapping().from().name()));
    } else {
      fill(fact);
      ImportFact used = registration == null || kind != RecordKind.CUSTOMER ? fact : registration;
      compare(fact, used);
      if (kind == RecordKind.CUSTOMER) {
        registration = used;
      } else {
        facts.add(fact);
      }
    }
  }

  private void compare(ImportFact fact, ImportFact used) {
    if (fact == used && fact.header().size() == 1) {
      return;
    }
    var repeated = new RepeatedId(new PlacedPiece(used.mapping(), used.header().getFirst()), json);
    for (StagedRecord stagedRecord : fact.header()) {
      differences.addAll(repeated.differences(new PlacedPiece(fact.mapping(), stagedRecord)));
    }
  }

  private void fill(ImportFact fact) {
    ObjectNode body = fact.body();
    body.setAll((ObjectNode) json.readTree(fact.header().getFirst().data()));
    body.put("source", mapping.source()).put("externalId", fact.key());
    String time = fact.kind().time();
    if (time != null && body.has(time)) {
      body.put(time, fact.at().toString());
    }
    fact.kind().fields().stream()
        .filter(RecordKind.Field::sum)
        .forEach(field -> body.put(field.name(), sum(fact, field.name())));
    if (!fact.mapping().values("sku").isEmpty() && fact.kind() != RecordKind.ORDER) {
      ReversedGoods.put(body, fact.header().stream().map(StagedRecord::data), json);
    }
    if (fact.kind() == RecordKind.ORDER) {
      new OrderBody(body).fill(fact.lines().stream().map(line -> line.piece().data()), json);
    }
  }

  /** Sums a field. Unit prices may have more decimals than the currency, so the sum is rounded. */
  private String sum(ImportFact fact, String field) {
    BigDecimal sum =
        fact.header().stream()
            .map(
                stagedRecord ->
                    new BigDecimal(json.readTree(stagedRecord.data()).path(field).asString("0")))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    try {
      Currency currency = Currency.getInstance(fact.body().path("currency").asString(""));
      return new Money(sum, currency).rounded().amount().toPlainString();
    } catch (IllegalArgumentException unknown) {
      // the currency is rejected when the whole body is read
      return sum.toPlainString();
    }
  }

  /** The earliest time of the rows; an order with several rows was placed at that time. */
  private static Instant at(List<StagedRecord> header) {
    return header.stream()
        .map(StagedRecord::at)
        .filter(Objects::nonNull)
        .min(Instant::compareTo)
        .orElse(Instant.EPOCH);
  }

  /** Moves facts after their parents. The kinds are declared in an order with parents first. */
  private void afterTheirParents() {
    facts.sort(Comparator.comparing(ImportFact::kind));
    Map<Named, Instant> turns = new HashMap<>();
    for (int at = 0; at < facts.size(); at++) {
      ImportFact fact = facts.get(at);
      RecordKind kind = fact.kind().parent();
      Instant turn = kind == null ? null : turns.get(new Named(kind, fact.parent()));
      ImportFact placed = turn == null ? fact : fact.after(turn);
      facts.set(at, placed);
      turns.put(new Named(placed.kind(), placed.key()), placed.turn());
    }
  }

  private void refuse(List<PlacedPiece> rows, String reason) {
    rows.forEach(row -> faults.add(row.fault("", reason)));
  }

  /** A fact with an id, to which other facts may belong. */
  private record Named(RecordKind kind, @Nullable String key) {}

  /** The id that the rows of one record use for one fact. */
  private record Thing(int record, String key) {}
}
