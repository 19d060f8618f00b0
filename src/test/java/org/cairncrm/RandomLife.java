package org.cairncrm;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;

/** What one customer does in a winter, told in the order in which it happens: drawn from a seed. */
final class RandomLife {
  private static final Instant BEGIN = Instant.parse("2025-11-20T08:00:00Z");

  private final String name;
  private final Random random;
  private final Instant end;
  private final TreeMap<Instant, Fact> facts = new TreeMap<>();

  private RandomLife(int number, Instant end) {
    this.name = "c" + number;
    this.random = new Random(number);
    this.end = end;
  }

  /**
   * What there is to be posted.
   *
   * @param path given what the shop's names stand for
   * @param answers the name by which the thing that it makes is spoken of from then on
   */
  record Fact(
      String answers, Function<Map<String, String>, String> path, Map<String, Object> body) {}

  static List<Fact> of(int number, Instant end) {
    var life = new RandomLife(number, end);
    life.live();
    return new ArrayList<>(life.facts.values());
  }

  private void live() {
    Instant at = BEGIN.plusSeconds(random.nextInt(86_400 * 20));
    tell(
        at,
        name,
        "/api/customers",
        Map.of(
            "name",
            "Customer " + name,
            "language",
            List.of("en", "pl", "ro", "it").get(random.nextInt(4)),
            "emails",
            random.nextInt(5) == 0 ? List.of() : List.of(name + "@example.org"),
            "registeredAt",
            at));
    int orders = 2 + random.nextInt(4);
    for (int i = 0; i < orders; i++) {
      at = at.plusSeconds(3_600 + random.nextInt(86_400 * 25));
      order(name + "-o" + i, at);
      if (random.nextInt(2) == 0) {
        contact(name + "-i" + i, at.plusSeconds(random.nextInt(86_400 * 9)));
      }
      if (random.nextInt(4) == 0) {
        creditNote(name + "-n" + i, at.plusSeconds(random.nextInt(86_400 * 40)));
      }
    }
  }

  private void order(String order, Instant at) {
    tell(
        at,
        order,
        "/api/orders",
        Map.of(
            "customerId",
            new Name(name),
            "placedAt",
            at,
            "currency",
            "EUR",
            "promisedOn",
            day(at.plus(Duration.ofDays(4))),
            "lines",
            List.of(
                Map.of(
                    "sku",
                    "G",
                    "name",
                    "Granite",
                    "quantity",
                    2,
                    "unitPrice",
                    10 + random.nextInt(90)),
                Map.of("sku", "S", "name", "Slate", "quantity", 1, "unitPrice", 5))));
    if (random.nextInt(8) == 0) {
      tell(
          later(at, 2),
          order + "-x",
          ids -> "/api/orders/" + ids.get(order) + "/cancellation",
          "at",
          Map.of());
      return;
    }
    Instant handedOver = later(at, 3);
    String parcel = order + "-p";
    tell(
        handedOver,
        parcel,
        ids -> "/api/orders/" + ids.get(order) + "/shipments",
        "handedOverAt",
        Map.of("carrier", "Sherpa"));
    Instant then = later(handedOver, 3);
    if (random.nextInt(3) == 0) {
      update(
          parcel,
          then,
          "new-estimate",
          Map.of("estimatedOn", day(at.plus(Duration.ofDays(5 + random.nextInt(5))))));
      then = later(then, 4);
    }
    if (random.nextInt(5) > 0) {
      // some come only after their points have become active by themselves
      Instant delivered = later(then, random.nextInt(4) == 0 ? 45 : 6);
      update(parcel, delivered, "delivered", Map.of());
      if (random.nextInt(4) == 0) {
        tell(
            later(delivered, 10),
            order + "-r",
            ids -> "/api/orders/" + ids.get(order) + "/returns",
            "at",
            Map.of("lines", List.of(Map.of("line", 1, "quantity", 1 + random.nextInt(2)))));
      }
    }
  }

  private void update(String parcel, Instant at, String kind, Map<String, Object> more) {
    var body = new TreeMap<>(more);
    body.put("kind", kind);
    tell(
        at,
        parcel + "-" + kind,
        ids -> "/api/shipments/" + ids.get(parcel) + "/updates",
        "at",
        body);
  }

  private void contact(String contact, Instant at) {
    tell(
        at,
        contact,
        ids -> "/api/customers/" + ids.get(name) + "/interactions",
        "at",
        Map.of("channel", "phone", "direction", "inbound", "subject", "Where is it?"));
  }

  private void creditNote(String note, Instant at) {
    tell(
        at,
        note,
        ids -> "/api/customers/" + ids.get(name) + "/credit-notes",
        "at",
        Map.of("amount", 5 + random.nextInt(60), "currency", "EUR"));
  }

  private void tell(
      Instant at,
      String answers,
      Function<Map<String, String>, String> path,
      String when,
      Map<String, Object> body) {
    var whole = new TreeMap<>(body);
    whole.put(when, at);
    add(at, new Fact(answers, path, whole));
  }

  private void tell(Instant at, String answers, String path, Map<String, Object> body) {
    add(at, new Fact(answers, ids -> path, body));
  }

  /** What lies in the future has not been told yet, nor has what follows from it. */
  private void add(Instant at, Fact fact) {
    if (at.isBefore(end)) {
      facts.merge(
          at,
          fact,
          (one, other) -> {
            throw new IllegalStateException("Two facts of " + name + " at " + at);
          });
    }
  }

  private Instant later(Instant at, int days) {
    return at.plusSeconds(60 + random.nextInt(86_400 * days));
  }

  private static String day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC).toString();
  }

  /** Stands for the id of what has that name. */
  record Name(String name) {}
}
