package org.cairncrm.shared.web;

import jakarta.validation.ConstraintViolationException;
import java.util.Objects;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.NotFound;
import org.cairncrm.shared.Refusal;
import org.cairncrm.shared.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingPathVariableException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Converts an exception to a problem for the caller. */
final class Diagnosis {
  private Diagnosis() {}

  /**
   * @return the problem; null when the exception is a defect of Cairn
   */
  static @Nullable Problem of(Exception error) {
    return switch (error) {
      case Refusal refusal -> refused(refusal);
      case Malformed malformed -> malformed.problem();
      case HttpMessageNotReadableException unreadable ->
          unreadable.getCause() instanceof Malformed malformed
              ? malformed.problem()
              : Problem.malformed("A JSON body is required");
      case AuthenticationException unknown -> unauthenticated(unknown);
      case AccessDeniedException denied ->
          Problem.of(HttpStatus.FORBIDDEN, Objects.toString(denied.getMessage(), "Not allowed"));
      case RequestRejectedException ignored ->
          Problem.malformed("The address or a header holds characters that are not allowed there");
      case InvalidParameterException parameters ->
          Problem.of(
              HttpStatus.valueOf(parameters.getErrorCode()), "The parameters cannot be read");
      case NoResourceFoundException missing ->
          Problem.of(HttpStatus.NOT_FOUND, "There is nothing at this address");
      case MethodArgumentTypeMismatchException mismatch ->
          Problem.field(mismatch.getName(), notA(mismatch));
      case TypeMismatchException mismatch ->
          Problem.field(Objects.toString(mismatch.getPropertyName(), "value"), notA(mismatch));
      case MissingServletRequestParameterException missing ->
          Problem.field(missing.getParameterName(), "is required");
      case MissingPathVariableException missing ->
          Problem.field(missing.getVariableName(), "is required");
      case MissingRequestHeaderException missing ->
          Problem.field(missing.getHeaderName(), "is required");
      case MethodArgumentNotValidException invalid -> ValidationFaults.of(invalid);
      case BindException invalid -> ValidationFaults.of(invalid.getBindingResult());
      case HandlerMethodValidationException invalid -> ValidationFaults.of(invalid);
      case ConstraintViolationException invalid -> ValidationFaults.of(invalid);
      case ErrorResponse known -> problemOf(known);
      default -> DatabaseFaults.of(error);
    };
  }

  /** Whether the error is in a handler's arguments, so that they may contain further faults. */
  static boolean ofArguments(Exception error) {
    return error instanceof Malformed
        || error instanceof TypeMismatchException
        || error instanceof MissingRequestValueException
        || error instanceof BindException
        || error instanceof HandlerMethodValidationException;
  }

  private static Problem refused(Refusal refusal) {
    String message = Objects.toString(refusal.getMessage(), "");
    return switch (refusal) {
      case Invalid invalid -> Problem.of(invalid);
      case NotFound missing -> Problem.of(HttpStatus.NOT_FOUND, message);
      case Conflict conflict ->
          new Problem(HttpStatus.CONFLICT, message, conflict.errors(), HttpHeaders.EMPTY);
      case Stale stale -> Problem.of(HttpStatus.PRECONDITION_FAILED, message);
    };
  }

  private static Problem unauthenticated(AuthenticationException error) {
    return error instanceof InsufficientAuthenticationException
        ? Problem.of(
                HttpStatus.UNAUTHORIZED, "Sign in, or send a token: Authorization: Bearer <token>")
            .with(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"cairn\"")
        : Problem.of(HttpStatus.UNAUTHORIZED, Objects.toString(error.getMessage(), "Not signed in"))
            .with(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"cairn\", error=\"invalid_token\"");
  }

  private static String notA(TypeMismatchException mismatch) {
    Class<?> type = mismatch.getRequiredType();
    if (mismatch instanceof MethodArgumentTypeMismatchException argument) {
      type = RequestFaults.element(argument.getParameter());
    }
    return type == null ? "is not valid" : "must be " + TypeNames.of(type);
  }

  private static @Nullable Problem problemOf(ErrorResponse known) {
    if (known.getStatusCode().value() == 500) {
      return null;
    }
    return new Problem(
        known.getStatusCode(),
        Objects.toString(known.getBody().getDetail(), "The request cannot be answered"),
        java.util.List.of(),
        known.getHeaders());
  }
}
