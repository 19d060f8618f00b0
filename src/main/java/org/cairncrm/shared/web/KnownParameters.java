package org.cairncrm.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.cairncrm.shared.FieldError;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Rejects query parameters that a route under /api does not have, as unknown fields of a body are
 * rejected: a misspelt filter must not return everything. Pages ignore them, because links to pages
 * collect parameters on their way, such as utm_source.
 */
@Component
class KnownParameters implements HandlerInterceptor, WebMvcConfigurer {
  private final Map<Method, Known> known = new ConcurrentHashMap<>();

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    String query = request.getQueryString();
    if (query != null
        && handler instanceof HandlerMethod method
        && Paths.api(request.getRequestURI())) {
      List<FieldError> errors =
          known.computeIfAbsent(method.getMethod(), ignored -> Known.by(method)).faults(query);
      if (!errors.isEmpty()) {
        throw Malformed.fields(errors);
      }
    }
    return true;
  }

  private record Known(Set<String> names, Set<String> repeatable) {
    static Known by(HandlerMethod method) {
      return new Known(Parameters.query(method), Parameters.repeatable(method));
    }

    List<FieldError> faults(String query) {
      Map<String, Integer> given = new LinkedHashMap<>();
      for (String parameter : query.split("&")) {
        if (!parameter.isEmpty()) {
          String name = parameter.substring(0, (parameter + "=").indexOf('='));
          given.merge(URLDecoder.decode(name, StandardCharsets.UTF_8), 1, Integer::sum);
        }
      }
      List<FieldError> errors = new ArrayList<>();
      given.forEach(
          (name, times) -> {
            if (!names.contains(name)) {
              errors.add(new FieldError(name, "is not known here; " + listed()));
            } else if (times > 1 && !repeatable.contains(name)) {
              errors.add(new FieldError(name, "must be given once"));
            }
          });
      return errors;
    }

    private String listed() {
      return names.isEmpty()
          ? "this route takes no query parameters"
          : "known are " + String.join(", ", names);
    }
  }
}
