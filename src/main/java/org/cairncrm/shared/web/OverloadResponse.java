package org.cairncrm.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the response 503 to a rejected request, as cheaply as possible, because it is needed under
 * overload.
 */
final class OverloadResponse {
  private final JsonMapper json;

  OverloadResponse(JsonMapper json) {
    this.json = json;
  }

  void tell(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Problem busy = DatabaseFaults.busy();
    response.setHeader(HttpHeaders.RETRY_AFTER, busy.headers().getFirst(HttpHeaders.RETRY_AFTER));
    if (!ApiPaths.api(request.getRequestURI())) {
      response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
      return;
    }
    ProblemDetail problem = Objects.requireNonNull(busy.answer(request.getRequestURI()).getBody());
    byte[] body = json.writeValueAsBytes(problem);
    response.setStatus(problem.getStatus());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
