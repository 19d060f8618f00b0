package org.cairncrm.lists.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.cairncrm.lists.ListRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Reads the {@link ListRequest} of a handler, or the {@link ListAsked} of a page, from the query.
 * Spring's own binding would split a filter at its commas.
 */
@Component
class ListRequestReader implements HandlerMethodArgumentResolver, WebMvcConfigurer {
  private final Validator validator;

  ListRequestReader(Validator validator) {
    this.validator = validator;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(this);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == ListRequest.class
        || parameter.getParameterType() == ListAsked.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer model,
      NativeWebRequest web,
      @Nullable WebDataBinderFactory binders) {
    var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
    ListRequest read = read(request);
    var violations = validator.validate(read);
    if (!violations.isEmpty()) {
      throw new ConstraintViolationException(violations);
    }
    return parameter.getParameterType() == ListRequest.class
        ? read
        : new ListAsked(
            read,
            request.getParameter("view"),
            request.getParameter("adding"),
            all(request, "value"));
  }

  private static ListRequest read(HttpServletRequest request) {
    List<String> columns = all(request, "columns");
    return new ListRequest(
        all(request, "filter"),
        request.getParameter("sort"),
        columns.isEmpty() ? null : String.join(",", columns),
        request.getParameter("query"));
  }

  private static List<String> all(HttpServletRequest request, String name) {
    String[] values = request.getParameterValues(name);
    return values == null
        ? List.of()
        : Arrays.stream(values).filter(value -> !value.isBlank()).toList();
  }
}
