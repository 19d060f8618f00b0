package org.cairncrm.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Records calls of {@link AuditedRead} methods after their response was written, or a part of it
 * before the connection broke.
 */
@Component
class AuditedReads implements HandlerInterceptor, WebMvcConfigurer {
  private final ReadTrail trail;
  private final Caller caller;

  AuditedReads(ReadTrail trail, Caller caller) {
    this.trail = trail;
    this.caller = caller;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  @Override
  public void afterCompletion(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable Exception failed) {
    AuditedRead read =
        handler instanceof HandlerMethod method
                && (failed == null || response.isCommitted())
                && response.getStatus() < 300
            ? method.getMethodAnnotation(AuditedRead.class)
            : null;
    if (read != null) {
      trail.add(
          new ReadTrail.Read(
              caller.actor(),
              read.action(),
              subject(read.subject(), request),
              parameters(read, request),
              Audit.address(request)));
    }
  }

  private static Map<String, Object> parameters(AuditedRead read, HttpServletRequest request) {
    Map<String, Object> given = new LinkedHashMap<>();
    for (String name : read.parameters()) {
      String[] values = request.getParameterValues(name);
      if (values != null) {
        given.put(name, List.of(values));
      }
    }
    return given;
  }

  private static String subject(String template, HttpServletRequest request) {
    String subject = template;
    if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
        instanceof Map<?, ?> variables) {
      for (var variable : variables.entrySet()) {
        subject =
            subject.replace("{" + variable.getKey() + "}", String.valueOf(variable.getValue()));
      }
    }
    return subject;
  }
}
