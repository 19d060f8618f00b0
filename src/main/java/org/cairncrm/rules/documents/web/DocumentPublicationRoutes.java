package org.cairncrm.rules.documents.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.cairncrm.access.RequiresWrite;
import org.cairncrm.access.ResponseStatuses;
import org.cairncrm.rules.documents.Documents;
import org.cairncrm.rules.documents.Draft;
import org.cairncrm.shared.VersionTag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;

/** The routes of documents that are published without further choices. */
public abstract class DocumentPublicationRoutes extends DocumentRoutes {
  protected DocumentPublicationRoutes(Documents<?> documents, String path) {
    super(documents, path);
  }

  /** Routes that put the differences between two texts into words. */
  protected DocumentPublicationRoutes(Documents<?> documents, String path, ChangeWords words) {
    super(documents, path, words);
  }

  @PostMapping("/{name}/versions")
  @RequiresWrite
  @ResponseStatuses({201, 409})
  @Operation(
      operationId = "publish{}",
      summary = "Publish the draft of a {}, or an older version again, as its next version")
  ResponseEntity<Draft> publish(
      @PathVariable @Size(max = 100) String name,
      @RequestHeader("If-Match") @Pattern(regexp = VersionTag.FORM, message = VersionTag.MESSAGE)
          String ifMatch,
      @Valid @RequestBody Publication publication) {
    int revision = VersionTag.read(ifMatch);
    return published(
        publication.fromVersion() == null
            ? documents().publish(name, revision, publication.comment())
            : documents()
                .rollBack(name, publication.fromVersion(), revision, publication.comment()));
  }
}
