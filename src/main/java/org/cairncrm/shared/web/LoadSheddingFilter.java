package org.cairncrm.shared.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/**
 * Rejects a request that would not even be allowed to wait, before any work is done for it, and
 * after a pause. Delaying a rejection is cheap. An immediate rejection invites an immediate retry,
 * which takes CPU from the requests being served.
 */
final class LoadSheddingFilter implements Filter {
  private final Predicate<HttpServletRequest> concerned;
  private final ConcurrencyLimiter concurrencyLimiter;
  private final OverloadResponse refusal;
  private final Duration pause;

  LoadSheddingFilter(
      Predicate<HttpServletRequest> concerned,
      ConcurrencyLimiter concurrencyLimiter,
      OverloadResponse refusal,
      Duration pause) {
    this.concerned = concerned;
    this.concurrencyLimiter = concurrencyLimiter;
    this.refusal = refusal;
    this.pause = pause;
  }

  @Override
  public void doFilter(ServletRequest any, ServletResponse answer, FilterChain chain)
      throws ServletException, IOException {
    var request = (HttpServletRequest) any;
    if (concurrencyLimiter.crowded() && concerned.test(request)) {
      concurrencyLimiter.refused();
      LockSupport.parkNanos(pause.toNanos());
      refusal.tell(request, (HttpServletResponse) answer);
    } else {
      chain.doFilter(request, answer);
    }
  }
}
