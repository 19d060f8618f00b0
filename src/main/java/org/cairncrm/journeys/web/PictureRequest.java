package org.cairncrm.journeys.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cairncrm.journeys.FigurePeriod;
import org.cairncrm.journeys.JourneyPictures;
import org.cairncrm.journeys.MapPicture;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.FieldError;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a drawing is asked to show; the version in force with its customers if nothing is chosen.
 *
 * @param period the days that the figures of the version in force count, such as {@code 30d}; null
 *     for the usual ones
 * @param version a published version as it is written
 * @param draft whether the draft is drawn as it is written
 * @param simulation the simulation whose result is drawn
 * @param customer the customer whose newest run is drawn
 */
record PictureRequest(
    @Nullable String period,
    @Nullable Integer version,
    boolean draft,
    @Nullable UUID simulation,
    @Nullable CustomerId customer) {
  static PictureRequest ofPeriod(String period) {
    return new PictureRequest(period, null, false, null, null);
  }

  static PictureRequest ofVersion(int version) {
    return new PictureRequest(null, version, false, null, null);
  }

  static PictureRequest ofSimulation(UUID simulation) {
    return new PictureRequest(null, null, false, simulation, null);
  }

  /**
   * Collects what is drawn.
   *
   * @throws Invalid if more than one of the parameters is given
   */
  MapPicture picture(JourneyPictures pictures, String journey) {
    List<FieldError> chosen = chosen();
    if (chosen.size() > 1) {
      throw new Invalid(chosen);
    }
    Language language = Language.ofPage();
    if (version != null) {
      return pictures.version(journey, version, language);
    }
    if (simulation != null) {
      return pictures.simulation(journey, simulation, language);
    }
    if (customer != null) {
      return pictures.run(journey, customer, language);
    }
    return draft
        ? pictures.draft(journey, language)
        : pictures.live(journey, Objects.requireNonNullElse(period, FigurePeriod.USUAL), language);
  }

  private List<FieldError> chosen() {
    List<FieldError> chosen = new ArrayList<>();
    add(chosen, "version", version != null);
    add(chosen, "draft", draft);
    add(chosen, "simulation", simulation != null);
    add(chosen, "customer", customer != null);
    return chosen;
  }

  private static void add(List<FieldError> chosen, String parameter, boolean given) {
    if (given) {
      chosen.add(
          new FieldError(
              parameter, "must be the only one of version, draft, simulation and customer"));
    }
  }

  /** The address of the page of the journey in the same period. */
  String page(String journey) {
    UriComponentsBuilder address =
        UriComponentsBuilder.fromPath("/").pathSegment("journeys", journey);
    return (period == null ? address : address.queryParam("period", period))
        .build()
        .encode()
        .toUriString();
  }

  /** The address of the same drawing as a page or, with an ending such as {@code .svg}, a file. */
  String address(String journey, String ending) {
    UriComponentsBuilder address =
        UriComponentsBuilder.newInstance().pathSegment("journeys", journey, "map" + ending);
    if (period != null) {
      address.queryParam("period", period);
    }
    if (version != null) {
      address.queryParam("version", version);
    }
    if (draft) {
      address.queryParam("draft", true);
    }
    if (simulation != null) {
      address.queryParam("simulation", simulation);
    }
    if (customer != null) {
      address.queryParam("customer", customer);
    }
    return address.build().encode().toUriString();
  }
}
