package org.cairncrm.offers.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.cairncrm.access.AuditedRead;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.access.ResponseStatuses;
import org.cairncrm.offers.Acceptance;
import org.cairncrm.offers.Acceptances;
import org.cairncrm.offers.CustomerOffer;
import org.cairncrm.offers.Lifts;
import org.cairncrm.offers.Offer;
import org.cairncrm.offers.OfferLift;
import org.cairncrm.offers.OfferPermissions;
import org.cairncrm.offers.OfferSize;
import org.cairncrm.offers.OfferStart;
import org.cairncrm.offers.OfferStatus;
import org.cairncrm.offers.OfferStop;
import org.cairncrm.offers.OfferTerms;
import org.cairncrm.offers.Offers;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.OutcomeResponse;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.shared.VersionTag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Offers")
class OffersApi {
  private final Offers offers;
  private final Acceptances acceptances;
  private final Lifts lifts;

  OffersApi(Offers offers, Acceptances acceptances, Lifts lifts) {
    this.offers = offers;
    this.acceptances = acceptances;
    this.lifts = lifts;
  }

  /** Accepts an offer for a customer. */
  record NewAcceptance(@NotNull CustomerId customer) {}

  @GetMapping("/api/offers")
  @RequiresPermission(OfferPermissions.READ)
  @Operation(operationId = "listOffers", summary = "List the offers, newest first")
  Page<Offer> list(@RequestParam(required = false) @Nullable OfferStatus status, PageRequest page) {
    return offers.list(status, page);
  }

  @PostMapping("/api/offers")
  @RequiresPermission(OfferPermissions.WRITE)
  @ResponseStatuses(201)
  @Operation(operationId = "createOffer", summary = "Write the draft of an offer")
  ResponseEntity<Offer> create(@Valid @RequestBody OfferTerms terms) {
    Offer offer = offers.create(terms);
    return ResponseEntity.created(URI.create("/api/offers/" + offer.id()))
        .eTag(VersionTag.of(offer.version()))
        .body(offer);
  }

  @GetMapping("/api/offers/{id}")
  @RequiresPermission(OfferPermissions.READ)
  @Operation(
      operationId = "getOffer",
      summary = "Read an offer: its terms, its status, and how many customers accepted it")
  ResponseEntity<Offer> get(@PathVariable UUID id) {
    return tagged(offers.get(id));
  }

  @PutMapping("/api/offers/{id}")
  @RequiresPermission(OfferPermissions.WRITE)
  @ResponseStatuses({200, 409})
  @Operation(
      operationId = "updateOffer",
      summary = "Change a draft if it still has the version of If-Match")
  ResponseEntity<Offer> change(
      @PathVariable UUID id,
      @RequestHeader("If-Match") @Pattern(regexp = VersionTag.FORM, message = VersionTag.MESSAGE)
          String ifMatch,
      @Valid @RequestBody OfferTerms terms) {
    return tagged(offers.change(id, terms, VersionTag.read(ifMatch)));
  }

  @DeleteMapping("/api/offers/{id}")
  @RequiresPermission(OfferPermissions.WRITE)
  @ResponseStatuses({204, 409})
  @Operation(operationId = "deleteOffer", summary = "Delete a draft")
  ResponseEntity<Void> delete(@PathVariable UUID id) {
    offers.delete(id);
    return ResponseEntity.noContent().build();
  }

  @GetMapping("/api/offers/{id}/size")
  @RequiresPermission(OfferPermissions.WRITE)
  @ResponseStatuses({200, 409})
  @Operation(
      operationId = "getOfferSize",
      summary = "Count the customers whom a draft would concern if it started now")
  OfferSize size(@PathVariable UUID id) {
    return offers.size(id);
  }

  @PostMapping("/api/offers/{id}/start")
  @RequiresPermission(OfferPermissions.WRITE)
  @ResponseStatuses({200, 409})
  @Operation(
      operationId = "startOffer",
      summary = "Start a draft: its customers and its control group are chosen and stay the same")
  ResponseEntity<Offer> start(@PathVariable UUID id, @Valid @RequestBody OfferStart start) {
    return tagged(offers.start(id, start));
  }

  @PostMapping("/api/offers/{id}/stop")
  @RequiresPermission(OfferPermissions.WRITE)
  @ResponseStatuses({200, 409})
  @Operation(
      operationId = "stopOffer",
      summary = "Stop an offer, so that nobody can accept it any more")
  ResponseEntity<Offer> stop(@PathVariable UUID id, @Valid @RequestBody OfferStop stop) {
    return tagged(offers.stop(id, stop));
  }

  @GetMapping("/api/offers/{id}/lift")
  @RequiresPermission(OfferPermissions.READ)
  @ResponseStatuses({200, 409})
  @Operation(
      operationId = "getOfferLift",
      summary = "Compare the orders of the customers with an offer with those of its control group")
  OfferLift lift(@PathVariable UUID id) {
    return lifts.of(id);
  }

  @PostMapping("/api/offers/{id}/acceptances")
  @RequiresPermission(OfferPermissions.ACCEPT)
  @ResponseStatuses({201, 200, 409})
  @Operation(
      operationId = "acceptOffer",
      summary = "Accept an offer for a customer and grant its reward; once for each customer")
  ResponseEntity<Acceptance> accept(
      @PathVariable UUID id, @Valid @RequestBody NewAcceptance acceptance) {
    return OutcomeResponse.of(
        acceptances.accept(id, acceptance.customer()),
        one -> "/api/customers/" + one.customer() + "/offers");
  }

  @GetMapping("/api/customers/{id}/offers")
  @RequiresPermission(OfferPermissions.READ)
  @Operation(
      operationId = "listCustomerOffers",
      summary = "Read the latest offers of a customer, newest first")
  @AuditedRead(action = "customer-offers-read", subject = "customer:{id}")
  List<CustomerOffer> of(@PathVariable CustomerId id) {
    return acceptances.of(id);
  }

  private static ResponseEntity<Offer> tagged(Offer offer) {
    return ResponseEntity.ok().eTag(VersionTag.of(offer.version())).body(offer);
  }
}
