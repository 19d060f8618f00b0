package org.cairncrm.loyalty;

import java.time.Instant;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.work.Timer;
import org.springframework.stereotype.Component;

/** Looks at a customer's tier when the time until which it is kept is over. */
@Component
class TierTimer implements Timer {
  static final String KIND = "loyalty.tier";

  private final LiveProgrammes programmes;
  private final TierMoves moves;

  TierTimer(LiveProgrammes programmes, TierMoves moves) {
    this.programmes = programmes;
    this.moves = moves;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String follows() {
    return TierProgress.NAME;
  }

  /**
   * @param key the name of the programme. Nothing happens if it is not in force any more.
   */
  @Override
  public void due(CustomerId customer, String key, Instant dueAt) {
    programmes.withTiers().stream()
        .filter(programme -> programme.version().name().equals(key))
        .forEach(programme -> moves.review(programme, customer, dueAt));
  }
}
