package org.cairncrm.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cairncrm.shared.FieldError;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Rejects parameters of pages that PostgreSQL cannot store, after sign-in was checked. {@link
 * CallChecks} does the same for calls under /api, together with their other faults.
 */
@Component
@Order(0)
class PageParameterFilter extends OncePerRequestFilter {
  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!ApiPaths.api(request.getRequestURI())) {
      requireSoundParameters(request);
    }
    chain.doFilter(request, response);
  }

  private static void requireSoundParameters(HttpServletRequest request) {
    List<FieldError> errors = new ArrayList<>();
    for (Map.Entry<String, String[]> parameter : request.getParameterMap().entrySet()) {
      if (JsonText.fault(parameter.getKey()) != null) {
        throw Malformed.because("A parameter's name contains characters that are not allowed");
      }
      for (String value : parameter.getValue()) {
        String fault = JsonText.fault(value);
        if (fault != null) {
          errors.add(new FieldError(parameter.getKey(), fault));
        }
      }
    }
    if (!errors.isEmpty()) {
      throw Malformed.fields(errors);
    }
  }
}
