package org.cairncrm.shared.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.function.Predicate;
import org.springframework.http.HttpStatus;

/**
 * Keeps the memory for bodies within its limits. A call under /api gets a {@link BufferedRequest},
 * whose body is received later. A form is received here, because the CSRF check needs its fields.
 */
final class BodyLimits implements Filter {
  private static final String FORM = "application/x-www-form-urlencoded";

  private final Predicate<HttpServletRequest> streamed;
  private final BodySettings limits;
  private final BodyBudget budget;
  private final OverloadResponse refusal;

  /**
   * @param streamed selects the requests whose bodies are streamed, without a limit
   */
  BodyLimits(
      Predicate<HttpServletRequest> streamed,
      BodySettings limits,
      BodyBudget budget,
      OverloadResponse refusal) {
    this.streamed = streamed;
    this.limits = limits;
    this.budget = budget;
    this.refusal = refusal;
  }

  @Override
  public void doFilter(ServletRequest any, ServletResponse answer, FilterChain chain)
      throws ServletException, IOException {
    var request = (HttpServletRequest) any;
    if (ApiPaths.api(request.getRequestURI())) {
      if (streamed.test(request)) {
        chain.doFilter(request, answer);
      } else {
        try (var whole = new BufferedRequest(request, limits, budget)) {
          chain.doFilter(whole, answer);
        }
      }
    } else if (form(request)) {
      try (BodyBudget.Share share = budget.share()) {
        receive(request, share);
        chain.doFilter(request, answer);
      } catch (OutOfBodyMemory none) {
        refusal.tell(request, (HttpServletResponse) answer);
      }
    } else {
      chain.doFilter(request, answer);
    }
  }

  /**
   * Receives a form. The server allocates the announced size first and then waits for the content.
   */
  private void receive(HttpServletRequest request, BodyBudget.Share share) {
    long announced = request.getContentLengthLong();
    long most = limits.form().toBytes();
    if (announced > most) {
      throw Malformed.because(
          HttpStatus.CONTENT_TOO_LARGE, "The form has more than " + most + " bytes");
    }
    share.growTo((int) (announced < 0 ? most : announced));
    request.getParameterMap();
  }

  private static boolean form(HttpServletRequest request) {
    String type = Objects.toString(request.getContentType(), "");
    boolean body =
        request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    return body && type.regionMatches(true, 0, FORM, 0, FORM.length());
  }
}
