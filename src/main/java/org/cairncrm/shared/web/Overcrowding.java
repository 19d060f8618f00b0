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
final class Overcrowding implements Filter {
  private final Predicate<HttpServletRequest> concerned;
  private final Turnstile turnstile;
  private final ComeAgain refusal;
  private final Duration pause;

  Overcrowding(
      Predicate<HttpServletRequest> concerned,
      Turnstile turnstile,
      ComeAgain refusal,
      Duration pause) {
    this.concerned = concerned;
    this.turnstile = turnstile;
    this.refusal = refusal;
    this.pause = pause;
  }

  @Override
  public void doFilter(ServletRequest any, ServletResponse answer, FilterChain chain)
      throws ServletException, IOException {
    var request = (HttpServletRequest) any;
    if (turnstile.crowded() && concerned.test(request)) {
      turnstile.refused();
      LockSupport.parkNanos(pause.toNanos());
      refusal.tell(request, (HttpServletResponse) answer);
    } else {
      chain.doFilter(request, answer);
    }
  }
}
