package org.cairncrm.interactions.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.cairncrm.access.AuditedRead;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.access.ResponseStatuses;
import org.cairncrm.interactions.EarlierVersion;
import org.cairncrm.interactions.Interaction;
import org.cairncrm.interactions.InteractionCorrection;
import org.cairncrm.interactions.InteractionPermissions;
import org.cairncrm.interactions.Interactions;
import org.cairncrm.interactions.NewInteraction;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.OutcomeResponse;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.shared.VersionTag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Contacts")
class InteractionsApi {
  private final Interactions interactions;

  InteractionsApi(Interactions interactions) {
    this.interactions = interactions;
  }

  @PostMapping("/api/customers/{id}/interactions")
  @RequiresPermission(InteractionPermissions.WRITE)
  @ResponseStatuses({201, 200, 409})
  @Operation(
      operationId = "recordInteraction",
      summary = "Record a contact, once for each source and external id")
  ResponseEntity<Interaction> record(
      @PathVariable CustomerId id, @Valid @RequestBody NewInteraction interaction) {
    return OutcomeResponse.of(
        interactions.record(id, interaction),
        one -> "/api/interactions/" + one.id(),
        Interaction::version);
  }

  @GetMapping("/api/customers/{id}/interactions")
  @RequiresPermission(InteractionPermissions.READ)
  @Operation(
      operationId = "listCustomerInteractions",
      summary = "List a customer's contacts, newest first")
  @AuditedRead(action = "contacts-read", subject = "customer:{id}")
  Page<Interaction> of(@PathVariable CustomerId id, PageRequest page) {
    return interactions.of(id, page);
  }

  @GetMapping("/api/interactions/{id}")
  @RequiresPermission(InteractionPermissions.READ)
  @Operation(operationId = "getInteraction", summary = "Read a contact")
  @AuditedRead(action = "contact-read", subject = "contact:{id}")
  ResponseEntity<Interaction> get(@PathVariable UUID id) {
    return tagged(interactions.get(id));
  }

  @PutMapping("/api/interactions/{id}")
  @RequiresPermission(InteractionPermissions.WRITE)
  @Operation(
      operationId = "correctInteraction",
      summary = "Correct a contact if it still has the version of If-Match; both versions are kept")
  ResponseEntity<Interaction> correct(
      @PathVariable UUID id,
      @RequestHeader("If-Match") @Pattern(regexp = VersionTag.FORM, message = VersionTag.MESSAGE)
          String ifMatch,
      @Valid @RequestBody InteractionCorrection correction) {
    return tagged(interactions.correct(id, correction, VersionTag.read(ifMatch)));
  }

  @GetMapping("/api/interactions/{id}/versions")
  @RequiresPermission(InteractionPermissions.READ)
  @Operation(
      operationId = "listInteractionVersions",
      summary = "List the versions of a contact before its corrections, the newest first")
  @AuditedRead(action = "contact-read", subject = "contact:{id}")
  Page<EarlierVersion> versions(@PathVariable UUID id, PageRequest page) {
    return interactions.earlier(id, page);
  }

  private static ResponseEntity<Interaction> tagged(Interaction interaction) {
    return ResponseEntity.ok().eTag(VersionTag.of(interaction.version())).body(interaction);
  }

  @GetMapping("/api/waiting-interactions")
  @RequiresPermission(InteractionPermissions.READ)
  @Operation(
      operationId = "listWaitingInteractions",
      summary = "List the contacts that wait for an answer, the longest waiting first")
  @AuditedRead(action = "contacts-read", subject = "contacts")
  Page<Interaction> waiting(
      @RequestParam @Nullable @Size(max = 100) String accountManager, PageRequest page) {
    return interactions.waiting(accountManager, page);
  }

  @PostMapping("/api/interactions/{id}/answer-waiver")
  @RequiresPermission(InteractionPermissions.WRITE)
  @ResponseStatuses({200, 409})
  @Operation(operationId = "waiveAnswer", summary = "Record that a waiting contact needs no answer")
  ResponseEntity<Interaction> waiveAnswer(@PathVariable UUID id) {
    return tagged(interactions.waiveAnswer(id));
  }
}
