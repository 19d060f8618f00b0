package org.cairncrm.loyalty.web;

import java.util.Optional;
import org.cairncrm.access.ResourcePermissions;
import org.cairncrm.loyalty.LoyaltyPermissions;
import org.cairncrm.rules.documents.Draft;
import org.cairncrm.rules.documents.web.DocumentPages;
import org.cairncrm.rules.documents.web.DocumentSection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.util.UriComponentsBuilder;

@Controller
@RequestMapping(LoyaltyProgrammePages.PATH)
@ResourcePermissions(read = LoyaltyPermissions.READ, write = LoyaltyPermissions.WRITE)
class LoyaltyProgrammePages extends DocumentPages {
  static final String PATH = "/loyalty-programmes";

  LoyaltyProgrammePages(DocumentSection loyaltyProgrammes, ProgrammeDisplay display) {
    super(loyaltyProgrammes, display);
  }

  /** A page shows what changes, and asks for the reason. */
  @Override
  protected String published(Draft draft, @Nullable String comment) {
    return publication(draft.name(), null, comment);
  }

  @Override
  protected String restored(String name, int version, int revision, @Nullable String comment) {
    return publication(name, version, comment);
  }

  private static String publication(
      String name, @Nullable Integer version, @Nullable String comment) {
    return UriComponentsBuilder.fromUriString("redirect:" + PATH)
        .pathSegment(name, "publication")
        .queryParamIfPresent("fromVersion", Optional.ofNullable(version))
        .queryParamIfPresent("comment", Optional.ofNullable(comment))
        .encode()
        .toUriString();
  }
}
