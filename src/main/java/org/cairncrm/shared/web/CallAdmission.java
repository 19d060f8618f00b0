package org.cairncrm.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.WebUtils;

/**
 * Receives the body of a call under /api after its permission was checked, and then waits for a
 * place. So no body is received from a caller without the permission, and a slow sender does not
 * occupy a place.
 */
final class CallAdmission implements HandlerInterceptor, WebMvcConfigurer {
  private static final String PLACE = CallAdmission.class.getName();

  /** The maximum size of a response that is sent in one piece, such as a page of a history. */
  private static final int ANSWER = 1 << 16;

  private final Predicate<HttpServletRequest> concerned;
  private final ConcurrencyLimiter concurrencyLimiter;
  private final OverloadResponse refusal;

  /**
   * @param concerned selects the requests that are limited; others pass without a limit
   */
  CallAdmission(
      Predicate<HttpServletRequest> concerned,
      ConcurrencyLimiter concurrencyLimiter,
      OverloadResponse refusal) {
    this.concerned = concerned;
    this.concurrencyLimiter = concurrencyLimiter;
    this.refusal = refusal;
  }

  /** Registers this interceptor after the first one, which checks the permission. */
  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).order(Ordered.HIGHEST_PRECEDENCE + 1);
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    if (!ApiPaths.api(request.getRequestURI())) {
      return true;
    }
    try {
      receive(request);
    } catch (OutOfBodyMemory none) {
      refusal.tell(request, response);
      return false;
    }
    response.setBufferSize(ANSWER);
    if (!concerned.test(request)) {
      return true;
    }
    if (!concurrencyLimiter.enter()) {
      refusal.tell(request, response);
      return false;
    }
    request.setAttribute(PLACE, PLACE);
    return true;
  }

  @Override
  public void afterCompletion(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable Exception error) {
    if (request.getAttribute(PLACE) != null) {
      request.removeAttribute(PLACE);
      concurrencyLimiter.leave();
    }
  }

  private static void receive(HttpServletRequest request) throws IOException {
    var whole = WebUtils.getNativeRequest(request, BufferedRequest.class);
    if (whole == null) {
      return;
    }
    requireConcrete(request.getContentType());
    whole.receive();
  }

  private static void requireConcrete(@Nullable String type) {
    try {
      if (type == null || MediaType.parseMediaType(type).isConcrete()) {
        return;
      }
    } catch (InvalidMediaTypeException none) {
      throw notTaken(type);
    }
    throw notTaken(type);
  }

  private static Malformed notTaken(String type) {
    return Malformed.because(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "No body is of type " + type);
  }
}
