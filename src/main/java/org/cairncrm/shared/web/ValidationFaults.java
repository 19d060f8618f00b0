package org.cairncrm.shared.web;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.cairncrm.shared.FieldError;
import org.cairncrm.shared.Invalid;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/** Converts the violations of Bean Validation to faults of fields. */
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
        .map(violation -> new FieldError(path(violation.getPropertyPath()), violation.getMessage()))
        .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::message))
        .toList();
  }

  /**
   * The path of a field in the notation of clients: {@code lines[2].quantity}, {@code
   * attributes.shoeSize}.
   */
  static String path(Iterable<Path.Node> nodes) {
    var path = new StringBuilder();
    for (Path.Node node : nodes) {
      if (node.getIndex() != null) {
        path.append('[').append(node.getIndex()).append(']');
      } else if (node.getKey() != null) {
        path.append('.').append(node.getKey());
      }
      if (node.getKind() == ElementKind.PROPERTY) {
        path.append(path.isEmpty() ? "" : ".").append(node.getName());
      }
    }
    return path.toString();
  }

  private static Problem problem(List<FieldError> errors) {
    return Problem.of(
        new Invalid(
            errors.stream()
                .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::message))
                .toList()));
  }

  private static List<FieldError> fields(Errors result) {
    return result.getAllErrors().stream()
        .map(error -> new FieldError(field(error), message(error)))
        .toList();
  }

  private static String field(ObjectError error) {
    if (error.contains(ConstraintViolation.class)) {
      return path(error.unwrap(ConstraintViolation.class).getPropertyPath());
    }
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
    String own = Parameters.name(result.getMethodParameter());
    Integer index = result.getContainerIndex();
    return index == null ? own : own + "[" + index + "]";
  }
}
