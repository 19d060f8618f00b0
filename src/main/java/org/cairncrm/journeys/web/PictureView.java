package org.cairncrm.journeys.web;

import java.util.List;
import org.cairncrm.journeys.MapPicture;
import org.cairncrm.journeys.PicturedFigures;
import org.cairncrm.journeys.PicturedMove;
import org.cairncrm.journeys.PicturedStage;
import org.cairncrm.journeys.PicturedTouchpoint;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the fragment {@code journeys/picture} shows. */
@Component
class PictureView {
  private static final PictureLinks LINKS = new PictureLinks("");

  private final PictureWords words;

  PictureView(PictureWords words) {
    this.words = words;
  }

  /** Adds a drawing to the page. */
  void add(MapPicture picture, PictureRequest request, Model model) {
    model.addAttribute("picture", new Shown(picture, request));
  }

  /** A drawing on a page, with its texts for lists and tables. */
  final class Shown {
    private final MapPicture picture;
    private final PictureRequest request;

    private Shown(MapPicture picture, PictureRequest request) {
      this.picture = picture;
      this.request = request;
    }

    public MapPicture map() {
      return picture;
    }

    /** Whether it changes while the page is open. */
    public boolean isLive() {
      return picture.subject() == MapPicture.Subject.LIVE;
    }

    /** The address of the page of the journey in the same period. */
    public String page() {
      return request.page(picture.journey());
    }

    public String title() {
      return words.title(picture);
    }

    public String insight() {
      return words.insight(picture);
    }

    /** The drawing; every text in it is escaped. */
    public String svg() {
      return PictureSvg.write(PictureDrawing.ofPage(picture, words));
    }

    /** The address of the page, or of a file with an ending such as {@code .png}. */
    public String address(String ending) {
      return request.address(picture.journey(), ending);
    }

    public boolean hasActual() {
      return picture.stages().stream().anyMatch(stage -> stage.actual() != null);
    }

    public boolean hasWaysBack() {
      return picture.moves().stream()
          .anyMatch(move -> !move.isExit() && picture.rank(move.to()) < picture.rank(move.from()));
    }

    public boolean hasPlanned() {
      return PictureEmotion.isPlanned(picture);
    }

    public boolean isCounted() {
      return picture.stages().stream().anyMatch(stage -> stage.figures() != null);
    }

    /** The state of a run, or the number of customers; {@code –} if there is neither. */
    public String count(PicturedStage stage) {
      PicturedFigures figures = stage.figures();
      if (figures != null) {
        return JourneyWords.number(figures.customers());
      }
      return stage.stay() == null ? "–" : words.state(stage);
    }

    public String stalled(PicturedStage stage) {
      PicturedFigures figures = stage.figures();
      return figures == null ? "" : words.stalled(figures.stalled());
    }

    public String dwell(PicturedStage stage) {
      return words.dwell(stage);
    }

    public String onward(PicturedStage stage) {
      return words.onward(picture, stage);
    }

    public String emotion(PicturedStage stage) {
      return words.emotion(stage);
    }

    public String emotionSentence(PicturedStage stage) {
      return words.emotionSentence(stage);
    }

    public String touchpoint(PicturedTouchpoint point) {
      return words.touchpoint(point);
    }

    public String lane(PicturedTouchpoint point) {
      return words.lane(point.lane().key());
    }

    public List<PicturedMove> moves(PicturedStage stage) {
      return picture.moves().stream()
          .filter(move -> move.from().equals(stage.stage()))
          .filter(move -> !Long.valueOf(0).equals(move.customers()))
          .toList();
    }

    public String move(PicturedMove move) {
      return words.listedMove(move);
    }

    public @Nullable String customers(PicturedStage stage) {
      return LINKS.customers(picture, stage.stage());
    }

    public @Nullable String stalledCustomers(PicturedStage stage) {
      return LINKS.stalled(picture, stage.stage());
    }

    public @Nullable String occurrences(PicturedStage stage, PicturedTouchpoint point) {
      return LINKS.touchpoint(picture, stage, point);
    }

    public @Nullable String moved(PicturedMove move) {
      return LINKS.move(picture, move);
    }
  }
}
