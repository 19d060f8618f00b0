package org.cairncrm.loyalty;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The text of a random programme: several rules of all forms. */
final class RandomProgramme {
  private static final String EURO = "per: [{amount: %s, currency: EUR}]";

  private final Random random;
  private final String name;
  private int rules;

  private RandomProgramme(Random random, String name) {
    this.random = random;
    this.name = name;
  }

  static String of(Random random, String name) {
    return new RandomProgramme(random, name).text();
  }

  private String text() {
    StringBuilder text =
        new StringBuilder(
            "programme: %s\ntitle: Random\nzone: Europe/Warsaw\nrounding: %s\nstack: %s\n"
                .formatted(name, one("floor", "nearest", "ceiling"), one("all", "all", "best")));
    if (random.nextInt(3) == 0) {
      text.append(
          "expiry: {after: %s, round: %s}\n".formatted(one("P2M", "P40D"), one("none", "month")));
    }
    if (random.nextInt(4) == 0) {
      text.append("enrolment: on-request\n");
    }
    if (random.nextInt(3) == 0) {
      text.append(
          "caps: [{most: %s, per: %s}]\n".formatted(one("30", "90"), one("day", "month", "ever")));
    }
    if (random.nextInt(3) == 0) {
      // never used up: a simulation does not apply budgets
      text.append(
          "budget: {points: [{most: 1000000, per: month}], vouchers: [{most: 1000000, per:"
              + " ever}]}\n");
    }
    text.append("earning:\n");
    for (int i = 1 + random.nextInt(2); i > 0; i--) {
      text.append(rule(money()));
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      text.append(rule(fixed()));
    }
    if (random.nextInt(2) == 0) {
      text.append(rule(delivery("gives: {points: %s}".formatted(one("3", "8")))));
    }
    text.append("rewards:\n");
    for (int i = 1 + random.nextInt(2); i > 0; i--) {
      text.append(rule(reward()));
    }
    if (random.nextInt(3) == 0) {
      text.append(
          rule(
              delivery(
                  "gives: {voucher: {amounts: [{currency: EUR, amount: 4}], validDays: 30}}")));
    }
    return text.toString();
  }

  private String rule(List<String> parts) {
    return "  - rule: rule-%s-%d\n    title: Rule %2$d\n    %s\n"
        .formatted(name, ++rules, String.join("\n    ", parts));
  }

  private List<String> money() {
    List<String> parts = common();
    parts.add(
        "gives: {points: %s, %s}"
            .formatted(one("1", "2", "0.7"), EURO.formatted(one("1", "3", "4.50"))));
    parts.add("activateAfterDays: " + one("0", "14", "30"));
    if (random.nextInt(3) == 0) {
      parts.add(
          "multiply: [{factor: %s, when: event.total.amount >= 30.0}]".formatted(one("1.5", "2")));
    }
    caps(parts);
    return parts;
  }

  private List<String> fixed() {
    List<String> parts = common();
    parts.add("gives: {points: %s}".formatted(one("5", "10", "25")));
    cancelled(parts);
    once(parts);
    caps(parts);
    return parts;
  }

  /** A rule for another event than a new order. */
  private List<String> delivery(String gives) {
    List<String> parts = new ArrayList<>(List.of("on: order-delivered", gives));
    if (random.nextInt(2) == 0) {
      parts.add("repeat: {%s: 2}".formatted(one("nth", "every")));
    }
    once(parts);
    return parts;
  }

  private List<String> reward() {
    List<String> parts = common();
    if (parts.isEmpty()) {
      parts.add("when: event.nth > 1");
    }
    cancelled(parts);
    once(parts);
    parts.add(
        "gives: "
            + one(
                "{points: 40}",
                "{voucher: {amount: 5, validDays: 30}}",
                "{voucher: {percent: 10, validDays: 45}}",
                "{voucher: {amounts: [{currency: USD, amount: 3}], validDays: 45}}",
                "{voucher: {product: TEA-1, until: 2026-01-31}}"));
    return parts;
  }

  private List<String> common() {
    List<String> parts = new ArrayList<>();
    switch (random.nextInt(5)) {
      case 0 -> parts.add("when: event.total.amount > 15.0");
      case 1 -> parts.add("products: [TEA-*]");
      default -> {}
    }
    switch (random.nextInt(8)) {
      case 0 -> parts.add("repeat: {nth: %s}".formatted(one("2", "3")));
      case 1 -> parts.add("repeat: {every: %s}".formatted(one("2", "3")));
      case 2 -> parts.add("repeat: {withinDays: 20}");
      case 3 -> parts.add("repeat: {backAfterDays: 15}");
      case 4 -> parts.add("repeat: {sameProductWithinDays: 60}");
      case 5 -> parts.add("repeat: {monthsInARow: 2}");
      case 6 -> parts.add("repeat: {every: 2, withinDays: 30}");
      default -> {}
    }
    if (random.nextInt(4) == 0) {
      parts.add("priority: " + random.nextInt(3));
    }
    return parts;
  }

  private void once(List<String> parts) {
    if (random.nextInt(4) == 0) {
      parts.add("once: true");
    }
  }

  private void cancelled(List<String> parts) {
    if (random.nextInt(3) == 0) {
      parts.add("cancelledCounts: true");
    }
  }

  private void caps(List<String> parts) {
    if (random.nextInt(3) == 0) {
      parts.add(
          "caps: [{most: %s, per: %s}]"
              .formatted(one("20", "60"), one("day", "month", "year", "ever")));
    }
  }

  private String one(String... of) {
    return of[random.nextInt(of.length)];
  }
}
