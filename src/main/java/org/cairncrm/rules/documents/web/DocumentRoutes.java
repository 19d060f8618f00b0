package org.cairncrm.rules.documents.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.cairncrm.access.RequiresRead;
import org.cairncrm.access.RequiresWrite;
import org.cairncrm.access.ResponseStatuses;
import org.cairncrm.rules.documents.DocumentChange;
import org.cairncrm.rules.documents.DocumentFindings;
import org.cairncrm.rules.documents.DocumentVersion;
import org.cairncrm.rules.documents.Documents;
import org.cairncrm.rules.documents.Draft;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.VersionTag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The routes of one kind of documents. A module inherits them in a controller of its own, which
 * provides the path and, with {@link org.cairncrm.access.ResourcePermissions}, the permissions. The
 * controller also publishes them, by {@link DocumentPublicationRoutes} or in its own way.
 */
public abstract class DocumentRoutes {
  private static final String DRAFT = "draft";
  private static final String LIVE = "live";
  private static final String PLACE = "draft|live|[1-9][0-9]{0,8}";
  private static final int LONGEST_PLACE = 9;
  private static final String PLACES = "must be draft, live, or the number of a version";

  private final Documents<?> documents;
  private final String path;
  private final ChangeWords words;

  /**
   * @param path the path of the routes, such as {@code /api/journey-maps}
   */
  protected DocumentRoutes(Documents<?> documents, String path) {
    this(documents, path, ChangeWords.NONE);
  }

  /** Routes that put the differences between two texts into words. */
  protected DocumentRoutes(Documents<?> documents, String path, ChangeWords words) {
    this.documents = documents;
    this.path = path;
    this.words = words;
  }

  /** The documents that these routes serve. */
  protected final Documents<?> documents() {
    return documents;
  }

  @GetMapping
  @RequiresRead
  @Operation(operationId = "list{s}", summary = "List the {s} with their drafts")
  Page<Draft> list() {
    return new Page<>(documents.drafts(), null);
  }

  @PostMapping
  @RequiresWrite
  @ResponseStatuses({201, 409})
  @Operation(operationId = "create{}", summary = "Create a {} with its first draft")
  ResponseEntity<Draft> create(@Valid @RequestBody DocumentSource source) {
    Draft draft = documents.create(source.text());
    return ResponseEntity.created(URI.create(path + "/" + draft.name()))
        .eTag(VersionTag.of(draft.revision()))
        .body(draft);
  }

  @PostMapping("/checks")
  @RequiresRead
  @Operation(
      operationId = "check{}",
      summary = "Find every fault of a {} and what may be a mistake, and store nothing")
  ResponseEntity<DocumentFindings> check(@Valid @RequestBody DocumentSource source) {
    return ResponseEntity.ok(documents.check(source.text()));
  }

  @GetMapping("/{name}")
  @RequiresRead
  @Operation(operationId = "get{}", summary = "Read a {} with its draft")
  ResponseEntity<Draft> get(@PathVariable @Size(max = 100) String name) {
    return tagged(documents.draft(name));
  }

  @PutMapping("/{name}")
  @RequiresWrite
  @Operation(
      operationId = "update{}",
      summary = "Replace the draft of a {} if it still has the revision of If-Match")
  ResponseEntity<Draft> save(
      @PathVariable @Size(max = 100) String name,
      @RequestHeader("If-Match") @Pattern(regexp = VersionTag.FORM, message = VersionTag.MESSAGE)
          String ifMatch,
      @Valid @RequestBody DocumentSource source) {
    return tagged(documents.save(name, source.text(), VersionTag.read(ifMatch)));
  }

  @PostMapping("/{name}/draft/keep")
  @RequiresWrite
  @ResponseStatuses({200, 409})
  @Operation(
      operationId = "keep{}Draft",
      summary = "Keep the draft of a {} where a file offers another text")
  ResponseEntity<Draft> keep(@PathVariable @Size(max = 100) String name) {
    return tagged(documents.files().keep(name));
  }

  @GetMapping("/{name}/versions")
  @RequiresRead
  @Operation(
      operationId = "list{}Versions",
      summary = "List the published versions of a {}, newest first")
  Page<DocumentVersion> versions(@PathVariable @Size(max = 100) String name) {
    return new Page<>(documents.versions(name), null);
  }

  @GetMapping("/{name}/versions/{version}")
  @RequiresRead
  @Operation(operationId = "get{}Version", summary = "Read a published version of a {}")
  DocumentVersion version(
      @PathVariable @Size(max = 100) String name,
      @PathVariable @Min(1) @Max(999_999_999) int version) {
    return documents.version(name, version);
  }

  @GetMapping(path = "/{name}/versions/{version}/file", produces = "application/yaml")
  @RequiresRead
  @Operation(
      operationId = "download{}Version",
      summary = "Download a published version of a {} as a YAML file, byte for byte as written",
      responses =
          @ApiResponse(
              responseCode = "200",
              description = "The text of the version",
              headers =
                  @Header(
                      name = "Content-Disposition",
                      description = "The name of the file",
                      schema = @Schema(type = "string")),
              content =
                  @Content(mediaType = "application/yaml", schema = @Schema(type = "string"))))
  ResponseEntity<byte[]> file(
      @PathVariable @Size(max = 100) String name,
      @PathVariable @Min(1) @Max(999_999_999) int version) {
    return ResponseEntity.ok()
        .contentType(new MediaType("application", "yaml", StandardCharsets.UTF_8))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name + ".yaml").build().toString())
        .body(documents.version(name, version).text().getBytes(StandardCharsets.UTF_8));
  }

  @GetMapping("/{name}/changes")
  @RequiresRead
  @Operation(
      operationId = "compare{}",
      summary = "List the differences in what two texts of a {} say")
  Page<DocumentChange> changes(
      @PathVariable @Size(max = 100) String name,
      @RequestParam(defaultValue = LIVE)
          @Pattern(regexp = PLACE, message = PLACES)
          @Size(max = LONGEST_PLACE)
          String from,
      @RequestParam(defaultValue = DRAFT)
          @Pattern(regexp = PLACE, message = PLACES)
          @Size(max = LONGEST_PLACE)
          String to) {
    Draft draft = documents.draft(name);
    return new Page<>(
        ShownChange.worded(documents, words, text(draft, from), text(draft, to)), null);
  }

  private @Nullable String text(Draft draft, String place) {
    return switch (place) {
      case DRAFT -> draft.text();
      case LIVE -> draft.live() == null ? null : text(draft, String.valueOf(draft.live()));
      default -> documents.version(draft.name(), Integer.parseInt(place)).text();
    };
  }

  @PostMapping("/{name}/retirement")
  @RequiresWrite
  @ResponseStatuses({200, 409})
  @Operation(
      operationId = "retire{}",
      summary = "Put a {} out of force; its versions stay, and it can be published again")
  ResponseEntity<Draft> retire(@PathVariable @Size(max = 100) String name) {
    return tagged(documents.retire(name));
  }

  /** Answers with a version that was just published. */
  protected final ResponseEntity<Draft> published(DocumentVersion published) {
    Draft draft = documents.draft(published.name());
    return ResponseEntity.created(
            URI.create(path + "/" + draft.name() + "/versions/" + published.version()))
        .eTag(VersionTag.of(draft.revision()))
        .body(draft);
  }

  private static ResponseEntity<Draft> tagged(Draft draft) {
    return ResponseEntity.ok().eTag(VersionTag.of(draft.revision())).body(draft);
  }
}
