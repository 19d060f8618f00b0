package org.cairncrm.loyalty.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.Duration;
import java.util.UUID;
import org.cairncrm.access.PublicAccess;
import org.cairncrm.loyalty.Catalogue;
import org.cairncrm.loyalty.CataloguePicture;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Sends the pictures of the catalogue to everybody who knows the id of a reward: the shop, the
 * console and the pages of members show them. A browser runs nothing of a picture and does not
 * guess its type.
 */
@Controller
@Hidden
class CataloguePictures {
  private static final Duration KEPT = Duration.ofDays(1);

  private final Catalogue catalogue;

  CataloguePictures(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  @PublicAccess
  @GetMapping("/catalogue-pictures/{id}")
  ResponseEntity<byte[]> picture(@PathVariable UUID id) {
    CataloguePicture picture = catalogue.picture(id);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(picture.mediaType()))
        .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
        .eTag(picture.sha256())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .body(picture.bytes());
  }
}
