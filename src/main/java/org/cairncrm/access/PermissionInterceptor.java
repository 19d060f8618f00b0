package org.cairncrm.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * Checks the permission of each handler before its arguments are read. A handler without a
 * permission rejects every caller, except for the handlers of frameworks that are listed here.
 */
@Component
class PermissionInterceptor implements HandlerInterceptor, WebMvcConfigurer {
  private final Caller caller;

  PermissionInterceptor(Caller caller) {
    this.caller = caller;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).order(org.springframework.core.Ordered.HIGHEST_PRECEDENCE);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    switch (handler) {
      case ResourceHttpRequestHandler files -> {}
      case HandlerMethod method when open(method) -> {}
      case HandlerMethod method -> require(method);
      default -> throw new AccessDeniedException("Nobody may call this");
    }
    return true;
  }

  private static boolean open(HandlerMethod method) {
    return method.hasMethodAnnotation(PublicAccess.class)
        || ErrorController.class.isAssignableFrom(method.getBeanType());
  }

  private void require(HandlerMethod method) {
    if (!caller.known()) {
      throw new InsufficientAuthenticationException("Sign in first");
    }
    if (method.getBeanType().getPackageName().startsWith("org.springdoc.")) {
      return;
    }
    String permission = RequiredPermission.of(method.getMethod(), method.getBeanType());
    if (permission == null) {
      throw new AccessDeniedException("Nobody may call this");
    }
    caller.require(permission);
  }
}
