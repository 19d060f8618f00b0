package org.cairncrm.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.cairncrm.shared.FieldError;
import org.cairncrm.shared.HeaderRule;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Checks the query and headers of a call under /api before its arguments are read; {@link Problems}
 * adds the faults of the arguments. Pages ignore unknown parameters, because other sites add some
 * to links, such as utm_source.
 */
@Component
class CallChecks implements HandlerInterceptor, WebMvcConfigurer {
  private final Map<Method, KnownParameters> known = new ConcurrentHashMap<>();
  private final List<HeaderRule> rules;

  CallChecks(List<HeaderRule> rules) {
    this.rules = rules;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method && ApiPaths.api(request.getRequestURI())) {
      List<FieldError> errors = new ArrayList<>();
      String query = request.getQueryString();
      if (query != null) {
        errors.addAll(
            known
                .computeIfAbsent(method.getMethod(), ignored -> KnownParameters.of(method))
                .faults(query));
      }
      rules.forEach(rule -> check(rule, request, errors));
      if (!errors.isEmpty()) {
        throw Malformed.fields(errors);
      }
    }
    return true;
  }

  private static void check(HeaderRule rule, HttpServletRequest request, List<FieldError> errors) {
    if (!rule.method().equals(request.getMethod())) {
      return;
    }
    List<String> values = Collections.list(request.getHeaders(rule.header()));
    String fault =
        values.isEmpty()
            ? null
            : values.size() > 1 ? "must be given once" : rule.fault(values.getFirst());
    if (fault != null) {
      errors.add(new FieldError(rule.header(), fault));
    }
  }
}
