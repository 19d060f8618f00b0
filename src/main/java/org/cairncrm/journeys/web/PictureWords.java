package org.cairncrm.journeys.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cairncrm.journeys.MapPicture;
import org.cairncrm.journeys.PicturedFigures;
import org.cairncrm.journeys.PicturedMove;
import org.cairncrm.journeys.PicturedStage;
import org.cairncrm.journeys.PicturedStay;
import org.cairncrm.journeys.PicturedTouchpoint;
import org.cairncrm.journeys.StageScore;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.EnumWord;
import org.cairncrm.shared.Language;
import org.cairncrm.shared.MessageTexts;
import org.cairncrm.shared.PersonalZone;
import org.springframework.stereotype.Component;

/** The texts of a drawing of a journey map, in the language of the page. */
@Component
class PictureWords {
  private final MessageTexts texts;
  private final PersonalZone zone;

  PictureWords(MessageTexts texts, PersonalZone zone) {
    this.texts = texts;
    this.zone = zone;
  }

  String text(String key, Object... filled) {
    return Objects.requireNonNullElse(texts.find(key, filled), key);
  }

  String title(MapPicture picture) {
    return switch (picture.subject()) {
      case LIVE, VERSION ->
          text("journeys.map.title", picture.title(), String.valueOf(picture.version()));
      case DRAFT -> text("journeys.picture.title.draft", picture.title());
      case SIMULATION -> text("journeys.picture.title.simulation", picture.title());
      case RUN -> text("journeys.picture.title.run", picture.title());
    };
  }

  /** Each stage as a sentence, for readers who do not see the drawing. */
  String description(MapPicture picture) {
    List<String> sentences = new ArrayList<>();
    picture.stages().forEach(stage -> sentences.add(stage(picture, stage)));
    return String.join(" ", sentences);
  }

  /** A stage as a sentence. */
  String stage(MapPicture picture, PicturedStage stage) {
    PicturedFigures figures = stage.figures();
    if (figures != null) {
      return text("journeys.picture.stage", stage.title(), figures.customers(), figures.stalled());
    }
    return stage.stay() == null
        ? text("journeys.picture.stage.written", stage.title())
        : text("journeys.picture.stage.state", stage.title(), state(stage));
  }

  /** The name of a row. */
  String lane(String key) {
    return text("journeys.lane." + key);
  }

  String stalled(long customers) {
    return text("journeys.picture.stalled", customers);
  }

  /** How long customers stay, beside the target; empty if neither is known. */
  String dwell(PicturedStage stage) {
    Integer target = stage.targetDays();
    PicturedFigures figures = stage.figures();
    Double dwell = figures == null ? null : figures.dwellDays();
    if (dwell == null) {
      return target == null ? "" : text("journeys.edit.target", target);
    }
    return target == null
        ? text("journeys.dwell.open", days(dwell))
        : text("journeys.dwell", days(dwell), target);
  }

  /**
   * The share of customers who moved on; empty for the last stage and for one without customers.
   */
  String onward(MapPicture picture, PicturedStage stage) {
    PicturedFigures figures = stage.figures();
    return figures == null || figures.came() == 0 || stage.equals(picture.stages().getLast())
        ? ""
        : text(
            "journeys.flow",
            String.valueOf(Math.round(100.0 * figures.wentOn() / figures.came())),
            stage.onward());
  }

  /** Where a stage lies for the customer whose run is drawn. */
  String state(PicturedStage stage) {
    PicturedStay stay = stage.stay();
    if (stay == null) {
      return "";
    }
    Instant entered = stay.enteredAt();
    Double days = stay.days();
    return switch (stay.state()) {
      case SKIPPED -> text("journeys.card.skipped");
      case AHEAD -> text("journeys.picture.ahead");
      case NOW, DONE ->
          entered == null || days == null
              ? ""
              : text("journeys.picture." + EnumWord.of(stay.state()), day(entered), days(days));
    };
  }

  /** {@code web · 1,130×}. */
  String touchpoint(PicturedTouchpoint touchpoint) {
    List<String> words = new ArrayList<>();
    Channel channel = touchpoint.channel();
    if (channel != null) {
      words.add(text("word.channel." + EnumWord.of(channel)));
    }
    Long times = touchpoint.times();
    if (times != null) {
      words.add(JourneyWords.number(times) + "\u00d7");
    }
    return String.join(" · ", words);
  }

  /** A move as a sentence. */
  String move(MapPicture picture, PicturedMove move) {
    String from = picture.stages().get(picture.rank(move.from())).title();
    Long customers = move.customers();
    return customers == null
        ? text("journeys.picture.way", from, move.title())
        : text("journeys.picture.move", from, move.title(), customers);
  }

  /** A move as it is listed below its stage. */
  String listedMove(PicturedMove move) {
    Long customers = move.customers();
    return customers == null
        ? move.title()
        : text("journeys.picture.listed", move.title(), JourneyWords.number(customers));
  }

  /** The actual emotion beside the planned one; empty if there is neither. */
  String emotion(PicturedStage stage) {
    StageScore actual = stage.actual();
    String planned = planned(stage);
    if (actual == null) {
      return planned;
    }
    return planned.isEmpty()
        ? score(actual)
        : text("journeys.picture.emotion", score(actual), planned);
  }

  /** The planned emotion; empty if there is none. */
  String planned(PicturedStage stage) {
    var planned = stage.planned();
    return planned == null ? "" : JourneyWords.emotion(planned);
  }

  /** The emotion of a stage as a sentence. */
  String emotionSentence(PicturedStage stage) {
    StageScore actual = stage.actual();
    String planned = planned(stage);
    if (actual == null) {
      return text("journeys.picture.emotion.planned", stage.title(), planned);
    }
    return planned.isEmpty()
        ? text("journeys.picture.emotion.actual", stage.title(), score(actual), actual.answers())
        : text(
            "journeys.picture.emotion.both",
            stage.title(),
            score(actual),
            actual.answers(),
            planned);
  }

  /** The one sentence above a drawing. */
  String insight(MapPicture picture) {
    return new PictureInsight(this).of(picture);
  }

  /** {@code 4.2}, {@code 12}. */
  String days(double days) {
    return JourneyWords.length(days);
  }

  static String score(StageScore score) {
    return JourneyWords.emotion(BigDecimal.valueOf(score.emotion()));
  }

  private String day(Instant at) {
    return DateTimeFormatter.ofPattern("d MMM", Language.ofPage().locale())
        .format(at.atZone(zone.id()));
  }
}
