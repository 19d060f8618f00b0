package org.cairncrm.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class LoadSheddingFilterTest {
  private static final Duration PAUSE = Duration.ofMillis(50);

  private final MockHttpServletResponse answer = new MockHttpServletResponse();
  private final MockFilterChain inside = new MockFilterChain();

  @Test
  void lets_who_finds_no_room_stand_for_a_while_and_tells_them_then() throws Exception {
    long came = System.nanoTime();

    come("/api/customers", 0);

    assertThat(System.nanoTime() - came).isGreaterThanOrEqualTo(PAUSE.toNanos());
    assertThat(answer.getStatus()).isEqualTo(503);
    assertThat(answer.getHeader("Retry-After")).isEqualTo("2");
    assertThat(inside.getRequest()).isNull();
  }

  @Test
  void keeps_nobody_while_there_is_room() throws Exception {
    come("/api/customers", 1);

    assertThat(inside.getRequest()).isNotNull();
  }

  @Test
  void keeps_nobody_who_needs_none() throws Exception {
    come("/favicon.svg", 0);

    assertThat(inside.getRequest()).isNotNull();
  }

  private void come(String path, int room) throws Exception {
    var settings = new AdmissionSettings(1, room, Duration.ZERO, PAUSE);
    new LoadSheddingFilter(
            request -> request.getRequestURI().startsWith("/api"),
            new ConcurrencyLimiter(settings),
            new OverloadResponse(JsonMapper.shared()),
            settings.pause())
        .doFilter(new MockHttpServletRequest("GET", path), answer, inside);
  }
}
