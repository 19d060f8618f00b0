package org.cairncrm.journeys;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairncrm.journeys.PublicationTable.Occupied;
import org.cairncrm.rules.NearestName;
import org.cairncrm.shared.FieldError;
import org.cairncrm.shared.Invalid;
import org.jspecify.annotations.Nullable;

/** Checks that a publication says what happens to every customer who is under way. */
final class PublicationChecks {
  /** The longest time for which customers may be left to finish. */
  private static final Duration LONGEST = Duration.ofDays(3653);

  private final NewPublication wanted;
  private final List<Occupied> occupied;
  private final Set<String> stages;
  private final List<FieldError> errors = new ArrayList<>();

  private PublicationChecks(NewPublication wanted, List<Occupied> occupied, Set<String> stages) {
    this.wanted = wanted;
    this.occupied = occupied;
    this.stages = stages;
  }

  /**
   * @param stages the stages in which customers can be now, or have just been; empty for none
   * @param before the version in force until now; null if there is none
   * @throws Invalid with every fault
   */
  static void check(
      NewPublication wanted,
      List<Occupied> occupied,
      Set<String> stages,
      boolean known,
      @Nullable JourneyMap before,
      JourneyMap next,
      Instant now) {
    var checks = new PublicationChecks(wanted, occupied, stages);
    checks.reason();
    checks.policy();
    checks.date(now);
    checks.mapping(before, next);
    if (wanted.replays() && known) {
      checks.errors.add(
          new FieldError(
              "replay", "is only possible while nobody has been on the journey: leave it out"));
    }
    if (!checks.errors.isEmpty()) {
      throw new Invalid(checks.errors);
    }
  }

  private void reason() {
    if (wanted.comment().isBlank()) {
      errors.add(
          new FieldError(
              "comment", "must say why you publish: the history of each customer shows it"));
    }
  }

  private void policy() {
    if (wanted.policy() == null && !occupied.isEmpty()) {
      String where =
          occupied.stream()
              .map(
                  one ->
                      "%d in '%s' on version %d"
                          .formatted(one.customers(), one.stage(), one.version()))
              .collect(Collectors.joining(", "));
      errors.add(
          new FieldError(
              "policy",
              "must be pin, drain or migrate, because customers are under way: " + where));
    }
  }

  private void date(Instant now) {
    Instant until = wanted.drainUntil();
    if (wanted.policy() != PublicationPolicy.DRAIN) {
      if (until != null) {
        errors.add(new FieldError("drainUntil", "must be left out unless the policy is drain"));
      }
    } else if (until == null || !until.isAfter(now)) {
      errors.add(
          new FieldError(
              "drainUntil", "must be a time in the future, at which customers are moved out"));
    } else if (until.isAfter(now.plus(LONGEST))) {
      errors.add(new FieldError("drainUntil", "must be within ten years"));
    }
  }

  private void mapping(@Nullable JourneyMap before, JourneyMap next) {
    if (wanted.policy() != PublicationPolicy.MIGRATE) {
      if (!wanted.stages().isEmpty()) {
        errors.add(new FieldError("mapping", "must be left out unless the policy is migrate"));
      }
      return;
    }
    if (before != null && !Objects.equals(before.header().per(), next.header().per())) {
      errors.add(
          new FieldError(
              "policy",
              "cannot be migrate, because the new version has other runs ('per'): choose pin or"
                  + " drain"));
      return;
    }
    List<String> offered = next.stages().stream().map(Stage::name).toList();
    wanted
        .stages()
        .forEach(
            (from, to) -> {
              if (!stages.isEmpty() && !stages.contains(from)) {
                errors.add(
                    new FieldError(
                        "mapping." + from,
                        "No customer can be in a stage '%s' now%s"
                            .formatted(from, NearestName.hint(from, stages))));
              }
              if (!offered.contains(to)) {
                errors.add(
                    new FieldError(
                        "mapping." + from,
                        "There is no stage '%s' on the new version%s"
                            .formatted(to, NearestName.hint(to, offered))));
              }
            });
    Map<String, Long> customers = new LinkedHashMap<>();
    occupied.forEach(one -> customers.merge(one.stage(), one.customers(), Long::sum));
    customers.forEach(
        (stage, number) -> {
          if (!offered.contains(stage) && !wanted.stages().containsKey(stage)) {
            errors.add(
                new FieldError(
                    "mapping." + stage,
                    "must name a stage of the new version, because customers are in '%s': %d"
                        .formatted(stage, number)));
          }
        });
  }
}
