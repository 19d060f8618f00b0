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
 * Refuses at the door what would find no room to wait in: before any work is spent on it, and after
 * a pause. To let somebody stand costs nothing; who is told at once, and comes back at once, takes
 * the processor from those who are worked for.
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
