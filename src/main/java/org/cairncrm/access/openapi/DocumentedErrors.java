package org.cairncrm.access.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Adds one response for each error status, and the schema of the problem (RFC 9457) that all of
 * them contain.
 */
final class DocumentedErrors {
  /** The names of the responses, to which operations refer. */
  private static final Map<Integer, String> NAMES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry(400, "Unreadable"),
              Map.entry(401, "Unauthenticated"),
              Map.entry(403, "Forbidden"),
              Map.entry(404, "NotFound"),
              Map.entry(406, "NotAcceptable"),
              Map.entry(409, "Conflict"),
              Map.entry(412, "Stale"),
              Map.entry(413, "TooLarge"),
              Map.entry(415, "UnsupportedMediaType"),
              Map.entry(422, "Invalid"),
              Map.entry(500, "Failed"),
              Map.entry(503, "Busy")));

  private static final String PROBLEM = "Problem";
  private static final String FIELD_ERROR = "FieldError";

  private final ApiWords words;

  DocumentedErrors(ApiWords words) {
    this.words = words;
  }

  /**
   * @param status the status of an error
   */
  static ApiResponse reference(int status) {
    String name = NAMES.get(status);
    if (name == null) {
      throw new IllegalArgumentException("Add the status " + status + " to ErrorResponses");
    }
    return new ApiResponse().$ref("#/components/responses/" + name);
  }

  void addTo(OpenAPI api) {
    api.getComponents().addSchemas(PROBLEM, problem()).addSchemas(FIELD_ERROR, fieldError());
    NAMES.forEach((status, name) -> api.getComponents().addResponses(name, response(status)));
  }

  private ApiResponse response(int status) {
    ApiResponse response =
        new ApiResponse()
            .description(words.of("status." + status))
            .content(
                new Content()
                    .addMediaType(
                        org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                        new MediaType().schema(OpenApiSchemas.reference(PROBLEM))));
    switch (status) {
      case 401 -> response.addHeaderObject("WWW-Authenticate", header("WWW-Authenticate"));
      case 503 -> response.addHeaderObject("Retry-After", header("Retry-After"));
      default -> {}
    }
    return response;
  }

  private Header header(String name) {
    return new Header()
        .description(words.of("header." + name))
        .required(true)
        .schema(OpenApiSchemas.text());
  }

  private static Schema<?> problem() {
    Schema<?> problem = OpenApiSchemas.of("object");
    problem.addProperty("type", OpenApiSchemas.text().format("uri-reference"));
    problem.addProperty("title", OpenApiSchemas.text());
    problem.addProperty("status", OpenApiSchemas.of("integer").format("int32"));
    problem.addProperty("detail", OpenApiSchemas.text());
    problem.addProperty("instance", OpenApiSchemas.text().format("uri-reference"));
    problem.addProperty(
        "errors", OpenApiSchemas.of("array").items(OpenApiSchemas.reference(FIELD_ERROR)));
    problem.setRequired(List.of("title", "status", "detail"));
    return problem;
  }

  private static Schema<?> fieldError() {
    Schema<?> error = OpenApiSchemas.of("object");
    error.addProperty("field", OpenApiSchemas.text());
    error.addProperty("message", OpenApiSchemas.text());
    error.setRequired(List.of("field", "message"));
    return error;
  }
}
