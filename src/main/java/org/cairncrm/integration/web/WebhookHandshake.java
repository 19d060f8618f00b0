package org.cairncrm.integration.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.constraints.Pattern;
import org.cairncrm.access.PublicAccess;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/**
 * The validation handshake of CloudEvents' HTTP webhooks (section 4): a sender asks whether it may
 * deliver, and how many requests a minute. The response is immediate, so {@code
 * WebHook-Request-Callback} is never called. A delivery still needs a token.
 */
@RestController
@EnableConfigurationProperties(WebhookSettings.class)
class WebhookHandshake {
  private static final String ANY = "*";

  private final WebhookSettings settings;

  WebhookHandshake(WebhookSettings settings) {
    this.settings = settings;
  }

  @PublicAccess
  @Hidden
  @RequestMapping(path = "/api/events", method = RequestMethod.OPTIONS)
  ResponseEntity<Void> permission(
      @RequestHeader(name = "WebHook-Request-Origin", required = false)
          @Nullable
          @Pattern(regexp = "[A-Za-z0-9.:/*_-]{1,300}", message = "must be the sender's host name")
          String origin,
      @RequestHeader(name = "WebHook-Request-Rate", required = false)
          @Nullable
          @Pattern(
              regexp = "\\*|[1-9][0-9]{0,8}",
              message = "must be * or a whole number of requests a minute")
          String rate) {
    var answer = ResponseEntity.ok().allow(HttpMethod.POST, HttpMethod.OPTIONS);
    if (origin != null && settings.allows(origin)) {
      answer.header("WebHook-Allowed-Origin", origin);
      if (rate != null) {
        answer.header("WebHook-Allowed-Rate", granted(rate));
      }
    }
    return answer.build();
  }

  private String granted(String asked) {
    int most = settings.rate();
    if (most == 0) {
      return asked;
    }
    return Integer.toString(asked.equals(ANY) ? most : Math.min(most, Integer.parseInt(asked)));
  }
}
