package org.cairncrm.journeys.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cairncrm.journeys.MapPicture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureDrawingTest {
  private static final Path GOLDEN =
      Path.of("src/test/resources/org/cairncrm/journeys/map-picture.svg");
  private static final PictureLinks LINKS = new PictureLinks("https://crm.example");

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 8, 9, 12, 20})
  void no_text_touches_another_one_or_leaves_the_drawing(int stages) {
    PictureDrawing drawing = drawn(MapPictures.felt(stages));
    List<PictureMark.Label> labels = all(drawing, PictureMark.Label.class).toList();

    assertThat(drawing.width()).isLessThanOrEqualTo(PictureDrawing.WIDTH);
    for (int i = 0; i < labels.size(); i++) {
      PictureMark.Label one = labels.get(i);
      assertThat(one.left()).as(one.text()).isGreaterThanOrEqualTo(0);
      assertThat(one.left() + one.width()).as(one.text()).isLessThanOrEqualTo(drawing.width());
      assertThat(one.y()).as(one.text()).isBetween(0.0, drawing.height());
      for (PictureMark.Label other : labels.subList(i + 1, labels.size())) {
        assertThat(touch(one, other)).as("%s touches %s", one, other).isFalse();
      }
    }
  }

  private static boolean touch(PictureMark.Label one, PictureMark.Label other) {
    return one.left() < other.left() + other.width()
        && other.left() < one.left() + one.width()
        && one.y() - one.style().size() * 0.8 < other.y()
        && other.y() - other.style().size() * 0.8 < one.y();
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 12, 20})
  void no_box_touches_another_one(int stages) {
    List<PictureMark.Box> boxes =
        all(drawn(MapPictures.live(stages)), PictureMark.Box.class)
            .filter(box -> box.style().css().matches("map-box.*|map-pill"))
            .toList();

    assertThat(boxes).hasSizeGreaterThan(4 * stages);
    for (int i = 0; i < boxes.size(); i++) {
      PictureMark.Box one = boxes.get(i);
      for (PictureMark.Box other : boxes.subList(i + 1, boxes.size())) {
        boolean apart =
            one.x() + one.width() <= other.x()
                || other.x() + other.width() <= one.x()
                || one.y() + one.height() <= other.y()
                || other.y() + other.height() <= one.y();
        assertThat(apart).as("%s touches %s", one, other).isTrue();
      }
    }
  }

  @Test
  void every_text_has_at_least_12_pixels() {
    assertThat(PictureStyle.values())
        .filteredOn(style -> style.size() > 0)
        .allMatch(style -> style.size() >= 12);
  }

  @Test
  void many_stages_are_drawn_in_bands_below_each_other() {
    assertThat(grounds(8)).hasSize(8).extracting(PictureMark.Box::y).containsOnly(0.0);
    assertThat(grounds(12).stream().map(PictureMark.Box::y).distinct()).hasSize(2);
    assertThat(grounds(20).stream().map(PictureMark.Box::y).distinct()).hasSize(3);
  }

  private static List<PictureMark.Box> grounds(int stages) {
    return all(
            PictureDrawing.ofPage(MapPictures.live(stages), MapPictures.WORDS),
            PictureMark.Box.class)
        .filter(box -> box.style().css().startsWith("map-ground"))
        .toList();
  }

  @Test
  void each_number_leads_to_its_list_and_is_read_aloud() {
    String svg = PictureSvg.write(PictureDrawing.ofPage(MapPictures.live(4), MapPictures.WORDS));

    assertThat(svg)
        .contains(
            "<a href=\"/journey-stays?filter=journey%3Ais%3Arefills&amp;filter="
                + "stage%3Ais%3Arefills%2Fstage-0&amp;filter=now%3Ais%3Ayes\""
                + " aria-label=\"Discovered: 1,130 customers, nobody has stalled.\">")
        .contains("refills%2Fstage-2&amp;filter=stalled%3Ais%3Ayes")
        .contains("stage-0&amp;filter=to%3Ais%3Arefills%2Fstage-1&amp;filter=left%3Aafter%3A2026")
        .contains("Discovered → First order &amp; &lt;payment&gt;: 900 customers")
        .contains("<title id=\"map-title\">Refills &amp; \"more\" &lt;b&gt;, version 3</title>")
        .contains("<desc id=\"map-text\">Discovered: 1,130 customers");
    assertThat(
            PictureSvg.write(PictureDrawing.ofFile(MapPictures.live(4), MapPictures.WORDS, LINKS)))
        .contains("href=\"https://crm.example/journey-stays?filter=");
  }

  @Test
  void moves_are_as_wide_as_they_are_frequent_and_ways_back_are_dashed() {
    PictureDrawing drawing = drawn(MapPictures.live(4));

    assertThat(strokes(drawing, PictureStyle.MOVE))
        .contains(14.0)
        .anyMatch(narrow -> narrow > 1.5 && narrow < 3);
    assertThat(strokes(drawing, PictureStyle.MOVE_BACK)).hasSize(3);
    assertThat(PictureSvg.write(drawing))
        .contains("class=\"map-move-back\"", "stroke-dasharray=\"6 3\"")
        .contains("85\u00a0· Cancelled &amp;");
  }

  private static List<Double> strokes(PictureDrawing drawing, PictureStyle style) {
    List<Double> strokes = new ArrayList<>();
    all(drawing, PictureMark.Path.class)
        .filter(path -> path.style() == style)
        .forEach(
            path -> {
              Double stroke = path.stroke();
              if (stroke != null) {
                strokes.add(stroke);
              }
            });
    return strokes;
  }

  @Test
  void the_actual_emotion_is_drawn_over_the_planned_one_once_there_is_any() {
    assertThat(PictureSvg.write(drawn(MapPictures.live(4))))
        .contains("map-planned")
        .doesNotContain("map-actual");
    assertThat(PictureSvg.write(drawn(MapPictures.felt(4))))
        .contains("class=\"map-actual\"", "class=\"map-actual-low\"", "2.1 / 3.7")
        .contains("customers feel 2.1, in 13 answers, and 3.7 is planned.");
  }

  @Test
  void the_structure_of_a_drawing_stays() throws IOException {
    String svg = PictureSvg.write(drawn(MapPictures.felt(2))).replace("><", ">\n<") + "\n";
    if ("record".equals(System.getenv("CAIRN_MAPS"))) {
      Files.writeString(GOLDEN, svg);
    }
    assertThat(svg).isEqualTo(Files.readString(GOLDEN));
  }

  private static PictureDrawing drawn(MapPicture picture) {
    return PictureDrawing.ofFile(picture, MapPictures.WORDS, LINKS);
  }

  private static <M extends PictureMark> Stream<M> all(PictureDrawing drawing, Class<M> type) {
    return drawing.marks().stream()
        .flatMap(PictureDrawingTest::parts)
        .filter(type::isInstance)
        .map(type::cast);
  }

  private static Stream<PictureMark> parts(PictureMark mark) {
    return mark instanceof PictureMark.Group group
        ? group.marks().stream().flatMap(PictureDrawingTest::parts)
        : Stream.of(mark);
  }
}
