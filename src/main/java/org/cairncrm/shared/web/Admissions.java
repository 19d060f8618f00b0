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
 * Where requests wait for a place: once all of them is here, so that nobody holds one by sending
 * slowly. Told in docs/decisions/0012-only-so-many-at-work.md.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AdmissionSettings.class)
class Admissions {
  /** What needs no database. */
  private static final List<String> FREE =
      List.of(
          "/css/", "/js/", "/fonts/", "/images/", "/webjars/", "/favicon", "/icons", "/actuator/");

  private final List<StreamedBody> streamed;
  private final ComeAgain refusal;

  Admissions(List<StreamedBody> streamed, JsonMapper json) {
    this.streamed = streamed;
    this.refusal = new ComeAgain(json);
  }

  @Bean
  static Turnstile turnstile(AdmissionSettings settings) {
    return new Turnstile(settings);
  }

  @Bean
  FilterRegistrationBean<Overcrowding> crowdsRefused(
      Turnstile turnstile, AdmissionSettings settings) {
    return at(
        Ordered.HIGHEST_PRECEDENCE + 35,
        new Overcrowding(
            request -> !free(request.getRequestURI()) && !streamed(request),
            turnstile,
            refusal,
            settings.pause()));
  }

  /**
   * Before the session is looked up, which is work of the database, and after {@link LastResort}.
   */
  @Bean
  FilterRegistrationBean<Admission> pagesAdmitted(Turnstile turnstile) {
    return at(Ordered.HIGHEST_PRECEDENCE + 40, new Admission(this::page, turnstile, refusal));
  }

  /** After sign-in was checked and the body read: after {@link Intake}. */
  @Bean
  FilterRegistrationBean<Admission> callsAdmitted(Turnstile turnstile) {
    return at(1, new Admission(this::call, turnstile, refusal));
  }

  private static <F extends Filter> FilterRegistrationBean<F> at(int order, F filter) {
    var registered = new FilterRegistrationBean<>(filter);
    registered.setOrder(order);
    return registered;
  }

  private boolean page(HttpServletRequest request) {
    String path = request.getRequestURI();
    if (Paths.api(path) || free(path) || streamed(request)) {
      return false;
    }
    // a form is read by whoever asks for a parameter first
    request.getParameterMap();
    return true;
  }

  private static boolean free(String path) {
    return FREE.stream().anyMatch(path::startsWith);
  }

  private boolean call(HttpServletRequest request) {
    return Paths.api(request.getRequestURI()) && !streamed(request);
  }

  private boolean streamed(HttpServletRequest request) {
    return streamed.stream()
        .anyMatch(one -> one.streams(request.getMethod(), request.getRequestURI()));
  }
}
