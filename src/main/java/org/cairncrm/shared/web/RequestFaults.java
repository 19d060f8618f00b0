package org.cairncrm.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairncrm.shared.FieldError;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.ServletRequestDataBinder;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.bind.support.WebBindingInitializer;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/**
 * Finds every fault in the path, query, headers and body of a request. Spring stops at the first
 * argument that it cannot read, so this class runs only after such a fault.
 */
@Component
class RequestFaults {
  private final ObjectProvider<RequestMappingHandlerAdapter> adapter;
  private final Validator validator;
  private final JsonBodies bodies;
  private final PageRequestReader pages;

  RequestFaults(
      ObjectProvider<RequestMappingHandlerAdapter> adapter,
      Validator validator,
      JsonBodies bodies,
      PageRequestReader pages) {
    this.adapter = adapter;
    this.validator = validator;
    this.bodies = bodies;
    this.pages = pages;
  }

  List<FieldError> of(HandlerMethod handler, HttpServletRequest request) {
    HandlerMethod method = handler.createWithResolvedBean();
    MethodParameter[] parameters = method.getMethodParameters();
    @Nullable Object[] values = new Object[parameters.length];
    List<FieldError> errors = new ArrayList<>();
    Set<Integer> unread = new HashSet<>();
    for (int i = 0; i < parameters.length; i++) {
      try {
        values[i] = read(parameters[i], request);
      } catch (Malformed wrong) {
        errors.addAll(wrong.problem().errors());
        unread.add(i);
      }
    }
    for (ConstraintViolation<Object> violation :
        validator
            .forExecutables()
            .validateParameters(method.getBean(), method.getMethod(), values)) {
      int index = index(violation.getPropertyPath());
      if (!unread.contains(index)) {
        errors.add(new FieldError(field(parameters[index], violation), violation.getMessage()));
      }
    }
    return errors;
  }

  private @Nullable Object read(MethodParameter parameter, HttpServletRequest request) {
    RequestParam query = parameter.getParameterAnnotation(RequestParam.class);
    RequestHeader header = parameter.getParameterAnnotation(RequestHeader.class);
    String name = Parameters.name(parameter);
    if (query != null) {
      String[] given = request.getParameterValues(name);
      Object value = given == null || given.length != 1 ? given : given[0];
      return read(parameter, name, value, query.required(), query.defaultValue());
    }
    if (header != null && !Map.class.isAssignableFrom(parameter.getParameterType())) {
      return read(
          parameter, name, request.getHeader(name), header.required(), header.defaultValue());
    }
    if (parameter.hasParameterAnnotation(PathVariable.class)) {
      Object given = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
      Object value = given instanceof Map<?, ?> variables ? variables.get(name) : null;
      return read(parameter, name, value, true, ValueConstants.DEFAULT_NONE);
    }
    if (pages.supportsParameter(parameter)) {
      return pages.read(request);
    }
    return parameter.hasParameterAnnotation(RequestBody.class) ? body(parameter, request) : null;
  }

  private @Nullable Object read(
      MethodParameter parameter,
      String name,
      @Nullable Object given,
      boolean required,
      String usual) {
    boolean absent = given == null || given.equals("");
    Object value = absent && !usual.equals(ValueConstants.DEFAULT_NONE) ? usual : given;
    if (value == null) {
      if (required && !parameter.isOptional()) {
        throw Malformed.field(name, "is required");
      }
      return null;
    }
    try {
      return binder(name).convertIfNecessary(value, parameter.getParameterType(), parameter);
    } catch (TypeMismatchException mismatch) {
      throw Malformed.field(name, "must be " + TypeNames.of(element(parameter)));
    }
  }

  private ServletRequestDataBinder binder(String name) {
    var binder = new ServletRequestDataBinder(null, name);
    WebBindingInitializer initializer = adapter.getObject().getWebBindingInitializer();
    if (initializer != null) {
      initializer.initBinder(binder);
    }
    return binder;
  }

  /**
   * Reads the body. Returns null, without a fault, if the body is no longer readable or is not
   * JSON.
   */
  private @Nullable Object body(MethodParameter parameter, HttpServletRequest request) {
    try {
      String type = request.getContentType();
      byte[] body = request.getInputStream().readAllBytes();
      return body.length == 0 || type == null || !json(MediaType.parseMediaType(type))
          ? null
          : bodies.read(body, bodies.mapper().constructType(parameter.getGenericParameterType()));
    } catch (IOException | IllegalStateException gone) {
      return null;
    }
  }

  private static boolean json(MediaType type) {
    return type.getSubtype().equals("json") || type.getSubtype().endsWith("+json");
  }

  /** The type of a single value of a parameter that may be given several times. */
  static Class<?> element(MethodParameter parameter) {
    Class<?> type = parameter.getParameterType();
    return Collection.class.isAssignableFrom(type)
        ? ResolvableType.forMethodParameter(parameter).asCollection().getGeneric(0).toClass()
        : type;
  }

  private static int index(Path path) {
    for (Path.Node node : path) {
      if (node.getKind() == ElementKind.PARAMETER) {
        return node.as(Path.ParameterNode.class).getParameterIndex();
      }
    }
    throw new IllegalStateException("No parameter in " + path);
  }

  private static String field(MethodParameter parameter, ConstraintViolation<?> violation) {
    String within = ValidationFaults.path(violation.getPropertyPath());
    if (parameter.hasParameterAnnotation(RequestBody.class)) {
      return within;
    }
    return Parameters.name(parameter) + within;
  }
}
