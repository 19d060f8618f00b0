package org.cairncrm.shared.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairncrm.shared.FieldError;
import org.cairncrm.shared.Invalid;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what is wrong with a JSON body, and where in it. */
final class JsonFaults {
  private JsonFaults() {}

  static Problem of(HttpMessageNotReadableException unreadable) {
    for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
      if (cause instanceof Malformed malformed) {
        return malformed.problem();
      }
      if (cause instanceof JacksonException fault) {
        return of(fault);
      }
    }
    return Problem.malformed("A JSON body is required");
  }

  static Problem of(JacksonException fault) {
    String path = path(fault);
    if (fault instanceof StreamReadException && twice(fault)) {
      return Problem.field(place(fault, path), "is there twice");
    }
    if (fault.getCause() instanceof Invalid invalid) {
      return Problem.of(within(path, invalid));
    }
    return switch (fault) {
      case UnrecognizedPropertyException unknown -> Problem.field(path, "is not known here");
      case InvalidFormatException format when !path.isEmpty() ->
          Problem.field(path, "is not " + name(format.getTargetType()));
      case MismatchedInputException mismatch when !path.isEmpty() ->
          Problem.field(path, "is not " + expected(mismatch));
      case MismatchedInputException mismatch ->
          Problem.malformed("The body is not " + expected(mismatch));
      case StreamConstraintsException tooMuch when path.isEmpty() ->
          Problem.malformed("The JSON is nested too deeply or holds a number that is too long");
      default ->
          path.isEmpty()
              ? Problem.malformed("The body is not valid JSON" + position(fault))
              : Problem.field(path, "is not valid" + position(fault));
    };
  }

  private static boolean twice(JacksonException fault) {
    return fault.getOriginalMessage().startsWith("Duplicate Object property");
  }

  /** Where the reader stood, since no path was kept for what is wrong with the JSON itself. */
  private static String place(JacksonException fault, String path) {
    return fault.processor() instanceof JsonParser json
        ? JsonText.path(json.streamReadContext())
        : path;
  }

  private static List<FieldError> within(String path, Invalid invalid) {
    return path.isEmpty()
        ? invalid.errors()
        : invalid.errors().stream()
            .map(error -> new FieldError(path + "." + error.field(), error.message()))
            .toList();
  }

  private static String path(JacksonException fault) {
    var path = new StringBuilder();
    for (JacksonException.Reference step : fault.getPath()) {
      if (step.getPropertyName() != null) {
        path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
      } else {
        path.append('[').append(step.getIndex()).append(']');
      }
    }
    return path.toString();
  }

  private static String position(JacksonException fault) {
    var place = fault.getLocation();
    return place == null || place.getLineNr() < 1
        ? ""
        : ", at line " + place.getLineNr() + ", column " + place.getColumnNr();
  }

  private static String expected(MismatchedInputException mismatch) {
    Class<?> type = mismatch.getTargetType();
    return type == null ? "what belongs here" : name(type);
  }

  /** What a type is called by those who do not see our code. */
  static String name(Class<?> type) {
    if (type.isEnum()) {
      return "one of " + words(type);
    }
    if (type == String.class) {
      return "a text";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "true or false";
    }
    if (type == BigDecimal.class) {
      return "a decimal number of a usual size";
    }
    if (type == int.class || type == long.class || type == Integer.class || type == Long.class) {
      return "a whole number in range";
    }
    if (type == Instant.class) {
      return "an instant such as 2026-03-02T10:00:00Z";
    }
    if (type == LocalDate.class) {
      return "a date such as 2026-03-02";
    }
    if (type == UUID.class || type.isRecord() && type.getSimpleName().endsWith("Id")) {
      return "a UUID";
    }
    if (type.isArray() || Collection.class.isAssignableFrom(type)) {
      return "an array";
    }
    return type.isRecord() || java.util.Map.class.isAssignableFrom(type)
        ? "an object"
        : "a valid " + type.getSimpleName().toLowerCase(java.util.Locale.ROOT);
  }

  private static String words(Class<?> type) {
    return java.util.Arrays.stream(type.getEnumConstants())
        .map(constant -> EnumWords.word((Enum<?>) Objects.requireNonNull(constant)))
        .collect(Collectors.joining(", "));
  }
}
