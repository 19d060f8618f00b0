package org.cairncrm.journeys.web;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.cairncrm.journeys.Lane;
import org.cairncrm.journeys.MapPicture;
import org.cairncrm.journeys.PicturedStage;
import org.cairncrm.journeys.PicturedTouchpoint;
import org.cairncrm.journeys.StageScore;

/**
 * Writes a map as a user journey of Mermaid: a section for each stage, a task for each touchpoint
 * with the emotion of the stage as its score and the lane as its actor. Mermaid has no place for
 * moves, targets and counts.
 */
final class PictureMermaid {
  /** The score of a stage without an emotion: neither happy nor sad. */
  private static final String NEUTRAL = "3";

  private static final Pattern KEYWORD =
      Pattern.compile("journey|title|section|acctitle|accdescr", Pattern.CASE_INSENSITIVE);

  private final PictureWords words;

  PictureMermaid(PictureWords words) {
    this.words = words;
  }

  String write(MapPicture picture) {
    var text = new StringBuilder("journey\n");
    text.append("    title ").append(escaped(words.title(picture))).append('\n');
    for (PicturedStage stage : picture.stages()) {
      text.append("    section ").append(escaped(stage.title())).append('\n');
      String score = score(stage);
      if (stage.touchpoints().isEmpty()) {
        task(text, stage.title(), score, Lane.CUSTOMER);
      }
      for (PicturedTouchpoint point : stage.touchpoints()) {
        task(text, point.title(), score, point.lane());
      }
    }
    return text.toString();
  }

  private void task(StringBuilder text, String title, String score, Lane lane) {
    text.append("      ")
        .append(escaped(title))
        .append(": ")
        .append(score)
        .append(": ")
        .append(escaped(words.lane(lane.key())))
        .append('\n');
  }

  /** The actual emotion or else the planned one. */
  private static String score(PicturedStage stage) {
    StageScore actual = stage.actual();
    BigDecimal planned = stage.planned();
    if (actual != null) {
      return PictureSvg.number(actual.emotion());
    }
    return planned == null ? NEUTRAL : PictureSvg.number(planned.doubleValue());
  }

  /**
   * A text in which Mermaid finds none of its own signs: these are written as codes such as {@code
   * #58;}, and so is the first letter of a keyword at the beginning.
   */
  static String escaped(String text) {
    var escaped = new StringBuilder();
    String plain = PictureSvg.legal(text).strip().replaceAll("\\s+", " ");
    boolean keyword = KEYWORD.matcher(plain).lookingAt();
    plain
        .codePoints()
        .forEach(
            letter -> {
              boolean first = keyword && escaped.isEmpty();
              if (first || "#;:%,<>&\"{}`".indexOf(letter) >= 0) {
                escaped.append('#').append(letter).append(';');
              } else {
                escaped.appendCodePoint(letter);
              }
            });
    return escaped.toString();
  }
}
