package org.cairncrm.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.cairncrm.shared.OutOfMemory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Answers requests that fail in a filter, outside of any handler, in the same form as other errors.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class FilterErrorHandler extends OncePerRequestFilter {
  private final ObjectProvider<HandlerExceptionResolver> resolver;

  FilterErrorHandler(
      @Qualifier("handlerExceptionResolver") ObjectProvider<HandlerExceptionResolver> resolver) {
    this.resolver = resolver;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (RuntimeException fault) {
      if (response.isCommitted()) {
        throw fault;
      }
      if (ApiPaths.api(request.getRequestURI())) {
        resolver.getObject().resolveException(request, response, null, fault);
      } else {
        Problem known = Diagnosis.of(fault);
        if (known == null) {
          throw fault;
        }
        response.sendError(known.status().value());
      }
    } catch (OutOfMemoryError fault) {
      OutOfMemory.exitOn(fault);
      throw fault;
    }
  }
}
