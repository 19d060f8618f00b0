package org.cairncrm.tags.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.UUID;
import org.cairncrm.access.AuditedRead;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.access.ResponseStatuses;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.OutcomeResponse;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.shared.VersionTag;
import org.cairncrm.tags.CustomerTag;
import org.cairncrm.tags.NewTag;
import org.cairncrm.tags.TagContent;
import org.cairncrm.tags.TagPermissions;
import org.cairncrm.tags.Tags;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Tags")
class TagsApi {
  private final Tags tags;

  TagsApi(Tags tags) {
    this.tags = tags;
  }

  /**
   * A tag that is to be merged.
   *
   * @param into the tag that its customers get
   */
  record TagMerge(@NotNull UUID into) {}

  @GetMapping("/api/tags")
  @RequiresPermission(TagPermissions.READ)
  @Operation(operationId = "listTags", summary = "List all tags, by name")
  Page<org.cairncrm.tags.Tag> list(PageRequest page) {
    return tags.list(page);
  }

  @GetMapping("/api/tags/{id}")
  @RequiresPermission(TagPermissions.READ)
  @Operation(operationId = "getTag", summary = "Read a tag, also if it was merged or deleted")
  ResponseEntity<org.cairncrm.tags.Tag> get(@PathVariable UUID id) {
    return tagged(tags.get(id));
  }

  @PutMapping("/api/tags/{id}")
  @RequiresPermission(TagPermissions.MANAGE)
  @ResponseStatuses({200, 409})
  @Operation(
      operationId = "updateTag",
      summary = "Rename or colour a tag if it still has the version of If-Match")
  ResponseEntity<org.cairncrm.tags.Tag> change(
      @PathVariable UUID id,
      @RequestHeader("If-Match") @Pattern(regexp = VersionTag.FORM, message = VersionTag.MESSAGE)
          String ifMatch,
      @Valid @RequestBody TagContent content) {
    return tagged(tags.change(id, content, VersionTag.read(ifMatch)));
  }

  @PostMapping("/api/tags/{id}/merger")
  @RequiresPermission(TagPermissions.MANAGE)
  @ResponseStatuses({200, 409})
  @Operation(
      operationId = "mergeTag",
      summary = "Merge a tag into another one, which its customers get instead",
      description =
          "The response is the merged tag. Its customers get the other one in the background:"
              + " `customers` says how many still have it.")
  ResponseEntity<org.cairncrm.tags.Tag> merge(
      @PathVariable UUID id, @Valid @RequestBody TagMerge merge) {
    return tagged(tags.merge(id, merge.into()));
  }

  @DeleteMapping("/api/tags/{id}")
  @RequiresPermission(TagPermissions.MANAGE)
  @ResponseStatuses(204)
  @Operation(
      operationId = "deleteTag",
      summary = "Delete a tag, which is removed from its customers in the background")
  ResponseEntity<Void> delete(@PathVariable UUID id) {
    tags.delete(id);
    return ResponseEntity.noContent().build();
  }

  @GetMapping("/api/customers/{id}/tags")
  @RequiresPermission(TagPermissions.READ)
  @Operation(operationId = "listCustomerTags", summary = "Read the tags of a customer, by name")
  @AuditedRead(action = "tags-read", subject = "customer:{id}")
  List<CustomerTag> of(@PathVariable CustomerId id) {
    return tags.of(id);
  }

  @PostMapping("/api/customers/{id}/tags")
  @RequiresPermission(TagPermissions.WRITE)
  @ResponseStatuses({201, 200})
  @Operation(
      operationId = "tagCustomer",
      summary = "Tag a customer; a tag that does not exist yet is created")
  ResponseEntity<CustomerTag> add(@PathVariable CustomerId id, @Valid @RequestBody NewTag tag) {
    return OutcomeResponse.of(
        tags.add(id, tag), added -> "/api/customers/" + id + "/tags/" + added.id());
  }

  @DeleteMapping("/api/customers/{id}/tags/{tag}")
  @RequiresPermission(TagPermissions.WRITE)
  @ResponseStatuses(204)
  @Operation(operationId = "untagCustomer", summary = "Remove a tag from a customer")
  ResponseEntity<Void> remove(@PathVariable CustomerId id, @PathVariable UUID tag) {
    tags.remove(id, tag);
    return ResponseEntity.noContent().build();
  }

  private static ResponseEntity<org.cairncrm.tags.Tag> tagged(org.cairncrm.tags.Tag tag) {
    return ResponseEntity.ok().eTag(VersionTag.of(tag.version())).body(tag);
  }
}
