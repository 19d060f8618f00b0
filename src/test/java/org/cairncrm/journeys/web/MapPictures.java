package org.cairncrm.journeys.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cairncrm.journeys.ExitOutcome;
import org.cairncrm.journeys.Lane;
import org.cairncrm.journeys.MapPicture;
import org.cairncrm.journeys.PicturedFigures;
import org.cairncrm.journeys.PicturedMove;
import org.cairncrm.journeys.PicturedStage;
import org.cairncrm.journeys.PicturedTouchpoint;
import org.cairncrm.journeys.StageScore;
import org.cairncrm.shared.BusinessZone;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.MessageTexts;
import org.cairncrm.shared.PersonalZone;

/** Pictures of journeys for tests, with as many stages as wanted. */
final class MapPictures {
  static final PictureWords WORDS =
      new PictureWords(
          new MessageTexts("messages", "sentences"), new PersonalZone(new BusinessZone("UTC")));

  private static final List<String> TITLES =
      List.of(
          "Discovered",
          "First order & <payment>",
          "Waits for a refill that the supplier has promised for next week",
          "\"Quoted\" stage",
          "Kundenbindungsmaßnahmenverantwortlicher",
          "Loyal");

  private MapPictures() {}

  static String name(int stage) {
    return "stage-" + stage;
  }

  /** A live picture whose third stage hurts, with moves forward, back, over stages and out. */
  static MapPicture live(int stages) {
    return picture(MapPicture.Subject.LIVE, stages, moves(stages), false);
  }

  /** The same with actual emotions. */
  static MapPicture felt(int stages) {
    return picture(MapPicture.Subject.LIVE, stages, moves(stages), true);
  }

  static MapPicture picture(
      MapPicture.Subject subject, int stages, List<PicturedMove> moves, boolean felt) {
    List<PicturedStage> drawn = new ArrayList<>();
    for (int i = 0; i < stages; i++) {
      drawn.add(stage(i, felt));
    }
    return new MapPicture(
        "refills",
        "Refills & \"more\" <b>",
        "Tea drinkers",
        subject,
        3,
        LocalDate.of(2026, 10, 30),
        LocalDate.of(2026, 11, 28),
        drawn,
        moves);
  }

  private static PicturedStage stage(int i, boolean felt) {
    return new PicturedStage(
        name(i),
        TITLES.get(i % TITLES.size()),
        i % 4 == 3 ? null : Integer.valueOf(4),
        "order a third time",
        BigDecimal.valueOf(30 + i % 3 * 7L, 1),
        felt ? new StageScore(i % 3 == 1 ? 2.1 : 4.2, 12 + i) : null,
        new PicturedFigures(1130 - 40L * i, i % 3, i == 2 ? 9.5 : 2.5, 1300, 900 - 20L * i),
        null,
        i == 2,
        List.of(
            new PicturedTouchpoint("Places an order", Lane.CUSTOMER, Channel.WEB, 1130L),
            new PicturedTouchpoint(
                "Asks where the parcel is & when <it> comes",
                Lane.CUSTOMER,
                Channel.LIVE_CHAT,
                i * 3L),
            new PicturedTouchpoint("Confirmation", Lane.FRONT_STAGE, Channel.EMAIL, 0L),
            new PicturedTouchpoint("Pick and pack", Lane.BACK_STAGE, null, null)));
  }

  static List<PicturedMove> moves(int stages) {
    List<PicturedMove> moves = new ArrayList<>();
    for (int i = 1; i < stages; i++) {
      moves.add(move(i - 1, i, 900L / i));
    }
    if (stages > 3) {
      moves.add(move(0, 2, 120));
      moves.add(move(0, 3, 40));
      moves.add(move(1, 3, 33));
      moves.add(move(3, 1, 25));
      moves.add(move(2, 0, 7));
      moves.add(move(stages - 1, 2, 3));
    }
    moves.add(
        new PicturedMove(
            name(1), "cancelled", "Cancelled & <refunded>", ExitOutcome.CANCELLED, 85L));
    return moves;
  }

  private static PicturedMove move(int from, int to, long customers) {
    return new PicturedMove(name(from), name(to), TITLES.get(to % TITLES.size()), null, customers);
  }
}
