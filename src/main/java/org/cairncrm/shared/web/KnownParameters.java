package org.cairncrm.shared.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairncrm.shared.FieldError;
import org.springframework.web.method.HandlerMethod;

/**
 * The query parameters of a route. Others are rejected, like unknown fields of a body, because a
 * misspelt filter must not return everything.
 *
 * @param words the allowed words of each parameter with an enumeration, because Spring would also
 *     accept the names of its constants in Java
 */
record KnownParameters(Set<String> names, Set<String> repeatable, Map<String, List<String>> words) {
  /** The replacement for bytes that are not UTF-8, which make the whole address unreadable. */
  private static final char NOT_UTF8 = '\uFFFD';

  static KnownParameters of(HandlerMethod method) {
    return new KnownParameters(
        Parameters.query(method), Parameters.repeatable(method), Parameters.words(method));
  }

  /**
   * Finds every fault of a query. Checks values only for faults that do not depend on the type of
   * the parameter, and for unknown words of an enumeration.
   */
  List<FieldError> faults(String query) {
    Map<String, List<String>> given = new LinkedHashMap<>();
    for (String parameter : query.split("&")) {
      if (!parameter.isEmpty()) {
        int end = (parameter + "=").indexOf('=');
        given
            .computeIfAbsent(decoded(parameter.substring(0, end)), name -> new ArrayList<>(1))
            .add(decoded(parameter.substring(Math.min(end + 1, parameter.length()))));
      }
    }
    List<FieldError> errors = new ArrayList<>();
    given.forEach(
        (name, values) -> {
          if (!names.contains(name)) {
            errors.add(new FieldError(name, "is not known here; " + listed()));
          } else if (values.size() > 1 && !repeatable.contains(name)) {
            errors.add(new FieldError(name, "must be given once"));
          }
          values.stream()
              .map(JsonText::fault)
              .filter(fault -> fault != null)
              .findFirst()
              .ifPresent(fault -> errors.add(new FieldError(name, fault)));
          values.forEach(value -> errors.addAll(word(name, value)));
        });
    return errors;
  }

  private List<FieldError> word(String name, String value) {
    List<String> allowed = words.get(name);
    return allowed == null
            || value.isEmpty()
            || value.indexOf(NOT_UTF8) >= 0
            || allowed.containsAll(List.of(value.split(",", -1)))
        ? List.of()
        : List.of(new FieldError(name, "must be one of " + String.join(", ", allowed)));
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private String listed() {
    return names.isEmpty()
        ? "this route takes no query parameters"
        : "known are " + String.join(", ", names);
  }
}
