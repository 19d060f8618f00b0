package org.cairncrm.shared.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Predicate;

/** Admits requests through the {@link ConcurrencyLimiter}. */
final class AdmissionFilter implements Filter {
  private final Predicate<HttpServletRequest> concerned;
  private final ConcurrencyLimiter concurrencyLimiter;
  private final OverloadResponse refusal;

  /**
   * @param concerned selects the requests that are limited; others pass without a limit
   */
  AdmissionFilter(
      Predicate<HttpServletRequest> concerned,
      ConcurrencyLimiter concurrencyLimiter,
      OverloadResponse refusal) {
    this.concerned = concerned;
    this.concurrencyLimiter = concurrencyLimiter;
    this.refusal = refusal;
  }

  @Override
  public void doFilter(ServletRequest any, ServletResponse answer, FilterChain chain)
      throws ServletException, IOException {
    var request = (HttpServletRequest) any;
    if (!concerned.test(request)) {
      chain.doFilter(request, answer);
    } else if (concurrencyLimiter.enter()) {
      try {
        chain.doFilter(request, answer);
      } finally {
        concurrencyLimiter.leave();
      }
    } else {
      refusal.tell(request, (HttpServletResponse) answer);
    }
  }
}
