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
 * What browsers are told to forbid. HSTS is left to whoever ends TLS: see docs/operations.md. The
 * page on which to try the API styles itself from script, so it alone may have inline styles.
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
