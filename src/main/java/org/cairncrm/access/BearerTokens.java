package org.cairncrm.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/** Signs in a system that sends {@code Authorization: Bearer <token>}. */
final class BearerTokens extends OncePerRequestFilter {
  private static final String SCHEME = "Bearer ";

  private final Tokens tokens;

  BearerTokens(Tokens tokens) {
    this.tokens = tokens;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String header = Objects.toString(request.getHeader(HttpHeaders.AUTHORIZATION), "");
    if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      throw new BadCredentialsException("Authorization must be: Bearer <token>");
    }
    Token token = tokens.verify(header.substring(SCHEME.length()).strip());
    if (token == null) {
      throw new BadCredentialsException("The token is unknown, expired or revoked");
    }
    SecurityContextHolder.setContext(
        new SecurityContextImpl(
            UsernamePasswordAuthenticationToken.authenticated(token, null, List.of())));
    chain.doFilter(request, response);
  }
}
