package org.cairncrm.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cairncrm.shared.FieldError;
import org.cairncrm.shared.Ids;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.OutOfMemory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;

/** Converts every exception to a response: a problem (RFC 9457) for systems, a page for people. */
@ControllerAdvice
class Problems {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  private final RequestFaults faults;

  Problems(RequestFaults faults) {
    this.faults = faults;
  }

  @ExceptionHandler(Exception.class)
  @Nullable Object answer(
      Exception error, HttpServletRequest request, HttpServletResponse response) {
    OutOfMemory.exitOn(error);
    if (error instanceof AsyncRequestNotUsableException || response.isCommitted()) {
      return null;
    }
    Problem known = Diagnosis.of(error);
    Problem problem =
        known == null
            ? unknown(error, request)
            : Diagnosis.ofArguments(error) ? all(known, request) : known;
    if (problem.status().is5xxServerError() && known != null) {
      LOG.warn("{} {}: {}", request.getMethod(), request.getRequestURI(), error.toString());
    }
    return ApiPaths.api(request.getRequestURI())
        ? problem.answer(request.getRequestURI())
        : page(problem.status(), problem.detail());
  }

  /** Adds the other faults of the request to the first fault. */
  private Problem all(Problem first, HttpServletRequest request) {
    if (request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE)
            instanceof HandlerMethod handler
        && ApiPaths.api(request.getRequestURI())
        && !first.errors().isEmpty()) {
      Set<FieldError> errors = new LinkedHashSet<>(first.errors());
      errors.addAll(faults.of(handler, request));
      return errors.size() == first.errors().size()
          ? first
          : Problem.of(new Invalid(List.copyOf(errors)));
    }
    return first;
  }

  /**
   * Reports an unexpected error: the caller gets an id to quote, and the log has the error under
   * this id.
   */
  private static Problem unknown(Exception error, HttpServletRequest request) {
    String id = Ids.next().toString();
    LOG.error("{} {}: error {}", request.getMethod(), request.getRequestURI(), id, error);
    String hint = error instanceof HttpMessageNotWritableException ? "The answer" : "The request";
    return Problem.of(
        HttpStatusCode.valueOf(500),
        hint + " failed for a reason that is ours. Quote " + id + " when you report it.");
  }

  static ModelAndView page(HttpStatusCode status, String detail) {
    var page = new ModelAndView("error/" + template(status.value()));
    page.setStatus(status);
    page.addObject("status", status.value());
    page.addObject("detail", detail);
    return page;
  }

  private static String template(int status) {
    return switch (status) {
      case 403, 404 -> Integer.toString(status);
      default -> status < 500 ? "4xx" : "5xx";
    };
  }
}
