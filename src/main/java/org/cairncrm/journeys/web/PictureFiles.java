package org.cairncrm.journeys.web;

import java.nio.charset.StandardCharsets;
import org.cairncrm.journeys.JourneyPictures;
import org.cairncrm.journeys.MapPicture;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Drawings of journey maps as files. */
@Component
class PictureFiles {
  static final String SVG = "image/svg+xml";
  static final String MERMAID = "text/vnd.mermaid";

  private final JourneyPictures pictures;
  private final PictureWords words;

  PictureFiles(JourneyPictures pictures, PictureWords words) {
    this.pictures = pictures;
    this.words = words;
  }

  ResponseEntity<byte[]> svg(String journey, PictureRequest request) {
    return file(
        journey + ".svg",
        MediaType.parseMediaType(SVG + ";charset=UTF-8"),
        PictureSvg.write(drawing(journey, request)).getBytes(StandardCharsets.UTF_8));
  }

  ResponseEntity<byte[]> png(String journey, PictureRequest request) {
    return file(journey + ".png", MediaType.IMAGE_PNG, PicturePng.of(drawing(journey, request)));
  }

  ResponseEntity<byte[]> mermaid(String journey, PictureRequest request) {
    MapPicture picture = request.picture(pictures, journey);
    return file(
        journey + ".mmd",
        MediaType.parseMediaType(MERMAID + ";charset=UTF-8"),
        new PictureMermaid(words).write(picture).getBytes(StandardCharsets.UTF_8));
  }

  private PictureDrawing drawing(String journey, PictureRequest request) {
    MapPicture picture = request.picture(pictures, journey);
    var links =
        new PictureLinks(ServletUriComponentsBuilder.fromCurrentContextPath().toUriString());
    return PictureDrawing.ofFile(picture, words, links);
  }

  private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline().filename(name, StandardCharsets.UTF_8).build().toString())
        .body(content);
  }
}
