package org.cairncrm.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cairncrm.shared.FieldError;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Reads the {@link PageRequest} of a handler from the query. Spring's binding of a record has no
 * default values, and says of a limit that is no number only that it is not valid.
 */
@Component
class PageRequestReader implements HandlerMethodArgumentResolver, WebMvcConfigurer {
  private static final String CURSOR = "cursor";
  private static final String LIMIT = "limit";

  private final Validator validator;

  PageRequestReader(Validator validator) {
    this.validator = validator;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(this);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == PageRequest.class;
  }

  @Override
  public PageRequest resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer model,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    return read(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
  }

  /**
   * @throws Malformed naming every fault; on a page of the console, which has a fixed size, only
   *     the list itself can refuse its cursor
   */
  PageRequest read(HttpServletRequest request) {
    String cursor = request.getParameter(CURSOR);
    if (!ApiPaths.api(request.getRequestURI())) {
      return new PageRequest(cursor, Page.USUAL);
    }
    List<FieldError> errors = new ArrayList<>();
    PageRequest page = new PageRequest(cursor, limit(request.getParameter(LIMIT), errors));
    errors.addAll(ValidationFaults.fields(validator.validate(page)));
    if (!errors.isEmpty()) {
      throw Malformed.fields(errors);
    }
    return page;
  }

  private static int limit(@Nullable String given, List<FieldError> errors) {
    if (given == null || given.isEmpty()) {
      return Page.USUAL;
    }
    try {
      return StrictParameters.whole(given);
    } catch (NumberFormatException wrong) {
      errors.add(new FieldError(LIMIT, "must be " + TypeNames.of(int.class)));
      return Page.USUAL;
    }
  }
}
