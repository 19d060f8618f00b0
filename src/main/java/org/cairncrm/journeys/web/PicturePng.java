package org.cairncrm.journeys.web;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.DocumentLimits;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.FloatSize;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Component;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import javax.imageio.ImageIO;

/** Renders a drawing as PNG (decision 38). */
final class PicturePng {
  /** Two pixels for each pixel of the drawing, for dense displays and for print. */
  private static final double SCALE = 2;

  /** The largest number of pixels; an image needs four bytes for each while it is rendered. */
  private static final double MOST_PIXELS = 16_000_000;

  /** The limits of the library are for drawings of others, and too small for the largest map. */
  private static final LoaderContext UNLIMITED =
      LoaderContext.builder()
          .documentLimits(
              new DocumentLimits(
                  DocumentLimits.DEFAULT_MAX_NESTING_DEPTH,
                  DocumentLimits.DEFAULT_MAX_USE_NESTING_DEPTH,
                  Integer.MAX_VALUE))
          .build();

  private PicturePng() {}

  static byte[] of(PictureDrawing drawing) {
    SVGDocument document = document(PictureSvg.write(drawing, Font.SANS_SERIF));
    FloatSize size = document.size();
    double scale = Math.min(SCALE, Math.sqrt(MOST_PIXELS / (size.width * (double) size.height)));
    var image =
        new BufferedImage(
            (int) Math.ceil(size.width * scale),
            (int) Math.ceil(size.height * scale),
            BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
      document.render(
          (Component) null, graphics, new ViewBox(0, 0, image.getWidth(), image.getHeight()));
    } finally {
      graphics.dispose();
    }
    var png = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", png);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return png.toByteArray();
  }

  static SVGDocument document(String svg) {
    return Objects.requireNonNull(
        new SVGLoader()
            .load(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)), null, UNLIMITED));
  }
}
