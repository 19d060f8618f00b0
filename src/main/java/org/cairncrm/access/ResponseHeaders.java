package org.cairncrm.access;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Sets the security headers of responses. The server that terminates TLS sets HSTS: see
 * docs/operations.md. Only the page for trying the API may have inline styles, because its script
 * sets them.
 */
final class ResponseHeaders {
  private static final String POLICY =
      "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'; form-action 'self';"
          + " base-uri 'none'; object-src 'none'";
  private static final RequestMatcher DOCS = ResponseHeaders::docs;

  private ResponseHeaders() {}

  static void strict(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .addHeaderWriter(policy(new NegatedRequestMatcher(DOCS), POLICY))
        .addHeaderWriter(policy(DOCS, POLICY + "; style-src 'self' 'unsafe-inline'"))
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
        .permissionsPolicyHeader(
            permissions -> permissions.policy("camera=(), geolocation=(), microphone=()"))
        .httpStrictTransportSecurity(HeadersConfigurer.HstsConfig::disable);
  }

  private static boolean docs(HttpServletRequest request) {
    return Api.docs(request.getRequestURI().substring(request.getContextPath().length()));
  }

  private static HeaderWriter policy(RequestMatcher where, String policy) {
    return new DelegatingRequestMatcherHeaderWriter(
        where, new ContentSecurityPolicyHeaderWriter(policy));
  }
}
