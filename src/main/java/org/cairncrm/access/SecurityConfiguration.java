package org.cairncrm.access;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Configures access: systems use a token under /api, people use the sign-in page. A session starts
 * only at sign-in: a request before it is not stored in a session ({@link PageAfterSignIn}).
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
  /** The paths that need no sign-in: those of the sign-in page, and the pages of members. */
  private static final String[] OPEN = {
    "/sign-in",
    "/welcome",
    "/member-card/**",
    "/catalogue-pictures/**",
    "/error",
    "/css/**",
    "/js/**",
    "/fonts/**",
    "/images/**",
    "/webjars/**",
    "/favicon.ico",
    "/favicon*.svg",
    "/icons*.svg",
    "/icons/*.svg",
    "/actuator/health/**"
  };

  private final HandlerExceptionResolver problems;

  SecurityConfiguration(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
    this.problems = problems;
  }

  /**
   * The filter chain for systems. It uses no session and no cookie, so a foreign page cannot make a
   * browser send credentials.
   */
  @Bean
  @Order(1)
  SecurityFilterChain doorForSystems(HttpSecurity http, Tokens tokens) {
    // without this cache, the exception handling would store requests in sessions
    http.setSharedObject(RequestCache.class, new NullRequestCache());
    return http.securityMatcher(Api::fromSystem)
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .anonymous(AbstractHttpConfigurer::disable)
        .sessionManagement(AbstractHttpConfigurer::disable)
        .securityContext(
            context -> context.securityContextRepository(new NullSecurityContextRepository()))
        .servletApi(AbstractHttpConfigurer::disable)
        .exceptionHandling(
            faults ->
                faults.authenticationEntryPoint(
                    (request, response, why) ->
                        problems.resolveException(request, response, null, why)))
        .headers(ResponseHeaders::strict)
        .addFilterBefore(new BearerTokens(tokens), AuthorizationFilter.class)
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain doorForPeople(
      HttpSecurity http, Caller caller, PersonalPreferences preferences) {
    return http.authorizeHttpRequests(
            requests ->
                requests
                    .dispatcherTypeMatchers(
                        DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                    .permitAll()
                    .requestMatchers(OPEN)
                    .permitAll()
                    .requestMatchers(HttpMethod.OPTIONS, "/api/events")
                    .permitAll()
                    .requestMatchers("/actuator/**")
                    .access(
                        (who, where) ->
                            new AuthorizationDecision(caller.may(AccessPermissions.OPERATIONS)))
                    .anyRequest()
                    .authenticated())
        .formLogin(
            form ->
                form.loginPage("/sign-in")
                    .authenticationDetailsSource(SignInOrigin::of)
                    .successHandler(new PageAfterSignIn(preferences))
                    .failureHandler(
                        (request, response, failure) ->
                            PageAfterSignIn.askAgain(request, response, reason(failure))))
        .requestCache(none -> none.requestCache(new NullRequestCache()))
        .logout(
            out ->
                out.logoutRequestMatcher(pathPattern(HttpMethod.POST, "/sign-out"))
                    .logoutSuccessUrl("/sign-in?out"))
        .csrf(
            csrf ->
                csrf.csrfTokenRepository(csrfCookie()).csrfTokenRequestHandler(new CsrfTokens()))
        .exceptionHandling(
            faults -> faults.authenticationEntryPoint(this::enter).accessDeniedHandler(this::deny))
        .headers(ResponseHeaders::strict)
        .addFilterBefore(new SessionValidityFilter(caller), AnonymousAuthenticationFilter.class)
        .build();
  }

  private static CookieCsrfTokenRepository csrfCookie() {
    var repository = CookieCsrfTokenRepository.withHttpOnlyFalse();
    repository.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
    return repository;
  }

  private static String reason(Exception failure) {
    return failure instanceof org.springframework.security.authentication.LockedException
        ? "wait"
        : "wrong";
  }

  private void enter(HttpServletRequest request, HttpServletResponse response, Exception why)
      throws IOException {
    if (Api.asks(request)) {
      problems.resolveException(
          request,
          response,
          null,
          new org.springframework.security.authentication.InsufficientAuthenticationException(
              "Sign in first"));
    } else if (Objects.toString(request.getHeader(HttpHeaders.ACCEPT), "")
        .contains(MediaType.TEXT_EVENT_STREAM_VALUE)) {
      // a live page cannot follow a redirect; this event makes it reload, which leads to the
      // sign-in page
      response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
      response.getOutputStream().print("event: ended\ndata: now\n\n");
    } else {
      PageAfterSignIn.askToSignIn(request, response);
    }
  }

  private void deny(HttpServletRequest request, HttpServletResponse response, Exception why)
      throws IOException {
    if (why instanceof CsrfException && !signedIn()) {
      enter(request, response, why);
    } else if (Api.asks(request)) {
      problems.resolveException(request, response, null, why);
    } else if (why instanceof CsrfException) {
      refuseOldPage(request, response);
    } else {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  /**
   * Answers a form of a page that is older than the session, as after a sign-in in another tab. The
   * page is loaded again; its script keeps what was typed.
   */
  private static void refuseOldPage(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String sender = PageAfterSignIn.sender(request);
    if (PageAfterSignIn.isPart(request) && sender != null) {
      response.setHeader("HX-Redirect", sender);
      response.setStatus(HttpServletResponse.SC_FORBIDDEN);
    } else {
      request.setAttribute("oldPage", sender == null ? request.getContextPath() + "/" : sender);
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  /**
   * Whether the caller is signed in. An unknown caller has no CSRF token either; the response must
   * report the missing sign-in.
   */
  private static boolean signedIn() {
    return SecurityContextHolder.getContext().getAuthentication() != null;
  }

  @Bean
  RequestRejectedHandler rejectedAddresses() {
    return (request, response, rejection) -> {
      if (Api.asks(request)) {
        problems.resolveException(request, response, null, rejection);
      } else {
        response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      }
    };
  }
}
