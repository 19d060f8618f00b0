package org.cairncrm.shared.web;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.cairncrm.shared.FieldError;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/** What Bean Validation found, field by field. */
final class ValidationFaults {
  private ValidationFaults() {}

  static Problem of(BindingResult result) {
    return problem(fields(result));
  }

  static Problem of(HandlerMethodValidationException invalid) {
    List<FieldError> errors = new ArrayList<>();
    for (ParameterValidationResult parameter : invalid.getParameterValidationResults()) {
      if (parameter instanceof ParameterErrors nested) {
        errors.addAll(fields(nested));
      } else {
        parameter
            .getResolvableErrors()
            .forEach(error -> errors.add(new FieldError(name(parameter), message(error))));
      }
    }
    return problem(errors);
  }

  static Problem of(ConstraintViolationException invalid) {
    return problem(fields(invalid.getConstraintViolations()));
  }

  static List<FieldError> fields(Set<? extends ConstraintViolation<?>> violations) {
    return violations.stream()
        .map(
            violation ->
                new FieldError(violation.getPropertyPath().toString(), violation.getMessage()))
        .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::message))
        .toList();
  }

  private static Problem problem(List<FieldError> errors) {
    return Problem.of(
        errors.stream()
            .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::message))
            .toList());
  }

  private static List<FieldError> fields(Errors result) {
    return result.getAllErrors().stream()
        .map(error -> new FieldError(field(error), message(error)))
        .toList();
  }

  private static String field(ObjectError error) {
    return error instanceof org.springframework.validation.FieldError field
        ? field.getField()
        : error.getObjectName();
  }

  private static String message(MessageSourceResolvable error) {
    return error instanceof org.springframework.validation.FieldError field
            && field.isBindingFailure()
        ? "is not valid"
        : Objects.toString(error.getDefaultMessage(), "is not valid");
  }

  private static String name(ParameterValidationResult result) {
    var parameter = result.getMethodParameter();
    RequestParam query = parameter.getParameterAnnotation(RequestParam.class);
    if (query != null && !query.name().isEmpty()) {
      return query.name();
    }
    RequestHeader header = parameter.getParameterAnnotation(RequestHeader.class);
    if (header != null && !header.name().isEmpty()) {
      return header.name();
    }
    String own = Objects.toString(parameter.getParameterName(), "value");
    Integer index = result.getContainerIndex();
    return index == null ? own : own + "[" + index + "]";
  }
}
