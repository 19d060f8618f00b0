package org.cairncrm.access.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cairncrm.access.IdempotencyHeaders;
import org.cairncrm.access.RequiredPermission;
import org.cairncrm.access.ResponseStatuses;
import org.cairncrm.access.Secret;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;

/**
 * Derives the details of an operation from its handler: the permission, the statuses and the
 * headers.
 */
@Component
class OperationDetails implements GlobalOperationCustomizer {
  private static final String ANY = org.springframework.http.MediaType.ALL_VALUE;
  private static final List<Integer> EVERY = List.of(400, 401, 403, 422, 500, 503);

  private final ApiWords words;

  OperationDetails(ApiWords words) {
    this.words = words;
  }

  @Override
  public Operation customize(Operation operation, HandlerMethod handler) {
    RequestMethod method = method(handler);
    permission(operation, handler);
    if (operation.getParameters() != null) {
      WordLists.describe(operation, handler.getMethod());
    }
    if (method == RequestMethod.POST) {
      idempotent(operation, holdsSecret(handler));
    }
    responses(operation, handler, method);
    return operation;
  }

  private static RequestMethod method(HandlerMethod handler) {
    RequestMapping mapping =
        AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), RequestMapping.class);
    return mapping == null || mapping.method().length == 0
        ? RequestMethod.GET
        : mapping.method()[0];
  }

  private void permission(Operation operation, HandlerMethod handler) {
    String permission = RequiredPermission.of(handler.getMethod(), handler.getBeanType());
    if (permission == null) {
      return;
    }
    operation.addExtension("x-permission", permission);
    operation.addSecurityItem(new SecurityRequirement().addList(ApiDescription.TOKEN));
    operation.addSecurityItem(new SecurityRequirement().addList(ApiDescription.SESSION));
    more(operation, words.of("operation.permission").formatted(permission));
  }

  /**
   * @param secret whether the response contains a secret, so that it is not stored for a repetition
   */
  private void idempotent(Operation operation, boolean secret) {
    operation.addParametersItem(
        new HeaderParameter()
            .name(IdempotencyHeaders.KEY)
            .schema(OpenApiSchemas.text().minLength(1).maxLength(200)));
    more(operation, words.of(secret ? "operation.secret" : "operation.idempotent"));
  }

  private static boolean holdsSecret(HandlerMethod handler) {
    Class<?> body =
        ResolvableType.forMethodReturnType(handler.getMethod())
            .as(ResponseEntity.class)
            .resolveGeneric();
    return body != null
        && body.isRecord()
        && Stream.of(body.getRecordComponents())
            .anyMatch(component -> component.getType() == Secret.class);
  }

  private static void more(Operation operation, String sentence) {
    String given = operation.getDescription();
    operation.setDescription(given == null ? sentence : given + "\n\n" + sentence);
  }

  private void responses(Operation operation, HandlerMethod handler, RequestMethod method) {
    ResponseStatuses responseStatuses = handler.getMethodAnnotation(ResponseStatuses.class);
    List<Integer> statuses =
        responseStatuses == null
            ? List.of()
            : Arrays.stream(responseStatuses.value()).boxed().toList();
    ApiResponses responses = operation.getResponses();
    List<Integer> success = statuses.stream().filter(status -> status < 400).toList();
    if (!success.isEmpty()) {
      succeed(responses, success);
    }
    responses.values().forEach(response -> header(response, method));
    var errors = new TreeSet<>(EVERY);
    errors.addAll(implied(operation));
    if (!handler.isVoid()) {
      errors.add(406);
    }
    if (method == RequestMethod.POST && holdsSecret(handler)) {
      errors.add(409);
    }
    statuses.stream().filter(status -> status >= 400).forEach(errors::add);
    errors.forEach(
        status ->
            responses.addApiResponse(Integer.toString(status), DocumentedErrors.reference(status)));
  }

  /** Replaces the success status that Swagger derives from the signature with the declared ones. */
  private void succeed(ApiResponses responses, List<Integer> statuses) {
    ApiResponse shown = responses.values().iterator().next();
    responses.clear();
    for (int status : statuses) {
      ApiResponse response = new ApiResponse().description(words.of("status." + status));
      if (status != 204) {
        response.content(shown.getContent());
      }
      if (status == 201) {
        header(response, "Location", true);
      }
      responses.addApiResponse(Integer.toString(status), response);
    }
  }

  private void header(ApiResponse response, RequestMethod method) {
    if (method == RequestMethod.POST) {
      header(response, IdempotencyHeaders.REPLAYED, false);
    }
  }

  private void header(ApiResponse response, String name, boolean always) {
    response.addHeaderObject(
        name,
        new Header()
            .description(words.of("header." + name))
            .required(always ? true : null)
            .schema(OpenApiSchemas.text()));
  }

  /** The error statuses that the parameters and the body imply. */
  private static List<Integer> implied(Operation operation) {
    List<Integer> errors = new ArrayList<>();
    List<Parameter> parameters =
        operation.getParameters() == null ? List.of() : operation.getParameters();
    if (parameters.stream().anyMatch(parameter -> "path".equals(parameter.getIn()))) {
      errors.add(404);
    }
    if (parameters.stream().anyMatch(parameter -> "If-Match".equals(parameter.getName()))) {
      errors.add(412);
    }
    if (operation.getRequestBody() != null) {
      errors.add(413);
      if (!operation.getRequestBody().getContent().containsKey(ANY)) {
        errors.add(415);
      }
    }
    return errors;
  }
}
