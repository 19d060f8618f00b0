package org.cairncrm.access.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairncrm.shared.VersionTag;
import org.springframework.http.HttpHeaders;

/**
 * Adds ETags to every response with a resource that is changed with If-Match, and the status 304 to
 * reads of it.
 */
final class VersionTags {
  private static final String UNCHANGED = "304";

  private final OpenAPI api;
  private final ApiWords words;

  VersionTags(OpenAPI api, ApiWords words) {
    this.api = api;
    this.words = words;
  }

  void apply() {
    Set<String> versioned =
        SchemaWalk.operations(api)
            .filter(operation -> ifMatch(operation).findAny().isPresent())
            .flatMap(operation -> operation.getResponses().values().stream())
            .flatMap(VersionTags::answers)
            .collect(Collectors.toSet());
    SchemaWalk.operations(api)
        .flatMap(operation -> operation.getResponses().values().stream())
        .filter(response -> answers(response).anyMatch(versioned::contains))
        .forEach(this::tag);
    api.getPaths().values().stream()
        .map(PathItem::getGet)
        .filter(
            read ->
                read != null && read.getResponses().values().stream().anyMatch(VersionTags::tagged))
        .forEach(read -> read.getResponses().addApiResponse(UNCHANGED, unchanged()));
  }

  private void tag(ApiResponse response) {
    response.addHeaderObject(
        HttpHeaders.ETAG,
        new Header()
            .description(words.of("header.ETag"))
            .required(true)
            .schema(OpenApiSchemas.text().pattern("^" + VersionTag.FORM + "$")));
  }

  private static boolean tagged(ApiResponse response) {
    return response.getHeaders() != null && response.getHeaders().containsKey(HttpHeaders.ETAG);
  }

  /** The response 304: Spring compares If-None-Match with the ETag of the resource. */
  private ApiResponse unchanged() {
    var response = new ApiResponse().description(words.of("status." + UNCHANGED));
    tag(response);
    return response;
  }

  private static Stream<Parameter> ifMatch(Operation operation) {
    return operation.getParameters() == null
        ? Stream.of()
        : operation.getParameters().stream()
            .filter(parameter -> "If-Match".equals(parameter.getName()));
  }

  /** The names of the schemas at the top level of a response. */
  private static Stream<String> answers(ApiResponse response) {
    return response.getContent() == null
        ? Stream.of()
        : response.getContent().values().stream()
            .map(media -> media.getSchema())
            .filter(Objects::nonNull)
            .map(schema -> OpenApiSchemas.name((Schema<?>) schema))
            .filter(Objects::nonNull);
  }
}
