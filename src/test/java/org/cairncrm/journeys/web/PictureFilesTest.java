package org.cairncrm.journeys.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PictureFilesTest {
  @Test
  void a_png_has_two_pixels_for_each_of_the_drawing_and_its_colours() throws IOException {
    PictureDrawing drawing = drawing(4);
    BufferedImage image = png(drawing);

    assertThat(image.getWidth())
        .isEqualTo((int) Math.ceil(2 * (drawing.width() + 2 * drawing.margin())));
    assertThat(image.getRGB(2, 2)).isEqualTo(0xFFFFFFFF);
    assertThat(image.getRGB(2 * 680, 2 * 130) & 0xFFFFFF)
        .as("the stage that hurts")
        .isEqualTo(0xFBF0DA);
  }

  @Test
  void a_png_of_a_very_high_drawing_is_scaled_to_a_bounded_number_of_pixels() throws IOException {
    var high = new PictureDrawing(960, 40_000, 0, "High", "", List.of());
    BufferedImage image = png(high);

    assertThat((long) image.getWidth() * image.getHeight()).isLessThan(16_100_000);
  }

  @Test
  void a_png_may_have_more_parts_than_the_library_allows_by_itself() {
    String many = "<path d=\"M0 0h1\"/>".repeat(5000);
    var large = new PictureDrawing(960, 400, 0, "Large", "", List.of());
    assertThat(
            PicturePng.document(
                PictureSvg.write(large, Font.SANS_SERIF).replace("</svg>", many + "</svg>")))
        .isNotNull();
  }

  @Test
  void a_text_of_mermaid_has_sections_tasks_and_scores_and_codes_for_its_own_signs() {
    String text = new PictureMermaid(MapPictures.WORDS).write(MapPictures.felt(4));

    assertThat(text)
        .startsWith(
            """
            journey
                title Refills #38; #34;more#34; #60;b#62;#44; version 3
                section Discovered
                  Places an order: 4.2: Customer
                  Asks where the parcel is #38; when #60;it#62; comes: 4.2: Customer
                  Confirmation: 4.2: Front stage
                  Pick and pack: 4.2: Back stage
                section First order #38; #60;payment#62;
                  Places an order: 2.1: Customer
            """);
  }

  @Test
  void a_title_that_begins_like_a_keyword_of_mermaid_is_no_keyword() {
    assertThat(PictureMermaid.escaped("Title: chosen; #1"))
        .isEqualTo("#84;itle#58; chosen#59; #35;1");
    assertThat(PictureMermaid.escaped("journeys")).isEqualTo("#106;ourneys");
    assertThat(PictureMermaid.escaped("a\nb%%c")).isEqualTo("a b#37;#37;c");
  }

  @Test
  void characters_that_xml_cannot_contain_are_left_out() {
    assertThat(PictureSvg.legal("a\u0000b\u0007c\uFFFEd\uD800e")).isEqualTo("abcde");
    assertThat(PictureSvg.legal("Łódź 😀")).isEqualTo("Łódź 😀");
  }

  private static PictureDrawing drawing(int stages) {
    return PictureDrawing.ofFile(
        MapPictures.live(stages), MapPictures.WORDS, new PictureLinks("https://crm.example"));
  }

  private static BufferedImage png(PictureDrawing drawing) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(PicturePng.of(drawing)));
  }
}
