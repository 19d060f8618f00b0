package org.cairncrm.journeys;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a drawing of a journey map shows, with titles in one language.
 *
 * @param audience the customers whose journey it is; null if the map does not say
 * @param version the version of the map; null for a draft
 * @param from the first day of the moves; null if nothing was counted
 * @param to the last day of the moves; null if nothing was counted
 * @param stages in their order
 * @param moves from stage to stage and to exits. Their numbers are null if nothing was counted;
 *     then they are the ways that the map names
 */
public record MapPicture(
    String journey,
    String title,
    @Nullable String audience,
    Subject subject,
    @Nullable Integer version,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    List<PicturedStage> stages,
    List<PicturedMove> moves) {
  /** What the drawing is about. */
  public enum Subject {
    /** The version in force, with the customers who are on it. */
    LIVE,
    /** A published version as it is written. */
    VERSION,
    /** The draft as it is written. */
    DRAFT,
    /** The result of a simulation. */
    SIMULATION,
    /** One customer's run. */
    RUN
  }

  public MapPicture {
    stages = List.copyOf(stages);
    moves = known(moves, stages);
  }

  /** The moves between stages of this version; customers may have made others on older ones. */
  private static List<PicturedMove> known(List<PicturedMove> moves, List<PicturedStage> stages) {
    Set<String> names = stages.stream().map(PicturedStage::stage).collect(Collectors.toSet());
    return moves.stream()
        .filter(move -> names.contains(move.from()))
        .filter(move -> move.isExit() || names.contains(move.to()))
        .toList();
  }

  /** The place of a stage, from 0; -1 for an exit. */
  public int rank(String stage) {
    for (int rank = 0; rank < stages.size(); rank++) {
      if (stages.get(rank).stage().equals(stage)) {
        return rank;
      }
    }
    return -1;
  }

  /** The stage that exceeds its target the most; null if none does. */
  public @Nullable PicturedStage hurting() {
    return stages.stream().filter(PicturedStage::hurts).findFirst().orElse(null);
  }
}
