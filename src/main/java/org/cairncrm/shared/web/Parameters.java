package org.cairncrm.shared.web;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairncrm.shared.EnumWord;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.ParameterNameDiscoverer;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

/** The parameters of a handler under the names that clients use. */
final class Parameters {
  private static final ParameterNameDiscoverer NAMES = new DefaultParameterNameDiscoverer();

  private Parameters() {}

  static String name(MethodParameter parameter) {
    RequestParam query = parameter.getParameterAnnotation(RequestParam.class);
    if (query != null && StringUtils.hasText(query.name())) {
      return query.name();
    }
    RequestHeader header = parameter.getParameterAnnotation(RequestHeader.class);
    if (header != null && StringUtils.hasText(header.name())) {
      return header.name();
    }
    PathVariable path = parameter.getParameterAnnotation(PathVariable.class);
    if (path != null && StringUtils.hasText(path.name())) {
      return path.name();
    }
    parameter.initParameterNameDiscovery(NAMES);
    return Objects.toString(parameter.getParameterName(), "value");
  }

  /** The names of a handler's query parameters. */
  static Set<String> query(HandlerMethod handler) {
    Set<String> names = names(handler, false);
    components(handler).map(RecordComponent::getName).forEach(names::add);
    return names;
  }

  /** The parameters that are fields of a record. */
  private static Stream<RecordComponent> components(HandlerMethod handler) {
    return Arrays.stream(handler.getMethodParameters())
        .map(MethodParameter::getParameterType)
        .filter(type -> type.isAnnotationPresent(ParameterObject.class))
        .flatMap(type -> Arrays.stream(type.getRecordComponents()));
  }

  /** The names of the query parameters that may be given several times. */
  static Set<String> repeatable(HandlerMethod handler) {
    Set<String> names = names(handler, true);
    components(handler)
        .filter(component -> many(component.getType()))
        .map(RecordComponent::getName)
        .forEach(names::add);
    return names;
  }

  /** The allowed words of the query parameters with an enumeration. */
  static Map<String, List<String>> words(HandlerMethod handler) {
    return Arrays.stream(handler.getMethodParameters())
        .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
        .filter(parameter -> RequestFaults.element(parameter).isEnum())
        .collect(
            Collectors.toMap(
                Parameters::name, parameter -> EnumWord.all(RequestFaults.element(parameter))));
  }

  private static Set<String> names(HandlerMethod handler, boolean repeatable) {
    return Arrays.stream(handler.getMethodParameters())
        .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
        .filter(parameter -> !repeatable || many(parameter.getParameterType()))
        .map(Parameters::name)
        .collect(Collectors.toCollection(java.util.TreeSet::new));
  }

  private static boolean many(Class<?> type) {
    return type.isArray() || Collection.class.isAssignableFrom(type);
  }
}
