package org.cairncrm.shared.web;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.cairncrm.shared.StreamedBody;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import tools.jackson.databind.json.JsonMapper;

/**
 * Configures the limits of requests and their order. A request waits for a place only after it has
 * arrived completely, so that a slow sender does not occupy a place
 * (docs/decisions/0012-only-so-many-at-work.md). A body is received within the limits of {@link
 * BodySettings} (docs/decisions/0013-limits-of-connections-and-bodies.md).
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AdmissionSettings.class)
class RequestLimits {
  /** The paths that need no database. */
  private static final List<String> FREE =
      List.of(
          "/css/", "/js/", "/fonts/", "/images/", "/webjars/", "/favicon", "/icons", "/actuator/");

  private final List<StreamedBody> streamed;
  private final OverloadResponse refusal;

  RequestLimits(List<StreamedBody> streamed, JsonMapper json) {
    this.streamed = streamed;
    this.refusal = new OverloadResponse(json);
  }

  @Bean
  static ConcurrencyLimiter turnstile(AdmissionSettings settings) {
    return new ConcurrencyLimiter(settings);
  }

  @Bean
  FilterRegistrationBean<LoadSheddingFilter> crowdsRefused(
      ConcurrencyLimiter concurrencyLimiter, AdmissionSettings settings) {
    return at(
        Ordered.HIGHEST_PRECEDENCE + 35,
        new LoadSheddingFilter(
            request -> !free(request.getRequestURI()) && !streamed(request),
            concurrencyLimiter,
            refusal,
            settings.pause()));
  }

  /**
   * Admits pages after the form was received and before the session lookup, which needs the
   * database.
   */
  @Bean
  FilterRegistrationBean<AdmissionFilter> pagesAdmitted(ConcurrencyLimiter concurrencyLimiter) {
    return at(
        Ordered.HIGHEST_PRECEDENCE + 40,
        new AdmissionFilter(this::page, concurrencyLimiter, refusal));
  }

  @Bean
  FilterRegistrationBean<BodyLimits> bodiesLimited(BodySettings settings) {
    return at(
        Ordered.HIGHEST_PRECEDENCE + 38,
        new BodyLimits(this::streamed, settings, new BodyBudget(settings), refusal));
  }

  /** Admits calls under /api after the permission was checked. */
  @Bean
  CallAdmission callsAdmitted(ConcurrencyLimiter concurrencyLimiter) {
    return new CallAdmission(request -> !streamed(request), concurrencyLimiter, refusal);
  }

  private static <F extends Filter> FilterRegistrationBean<F> at(int order, F filter) {
    var registered = new FilterRegistrationBean<>(filter);
    registered.setOrder(order);
    return registered;
  }

  private boolean page(HttpServletRequest request) {
    String path = request.getRequestURI();
    return !ApiPaths.api(path) && !free(path) && !streamed(request);
  }

  private static boolean free(String path) {
    return FREE.stream().anyMatch(path::startsWith);
  }

  private boolean streamed(HttpServletRequest request) {
    return streamed.stream()
        .anyMatch(one -> one.streams(request.getMethod(), request.getRequestURI()));
  }
}
