package org.cairncrm.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.util.unit.DataSize;

class BufferedRequestTest {
  private static final DataSize KB = DataSize.ofKilobytes(1);

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 8191, 8192, 8193, 20_000, 100_000, 102_400})
  void a_body_can_be_read_as_often_as_is_needed(int length) throws Exception {
    byte[] body = new byte[length];
    new Random(length).nextBytes(body);
    try (var request = request(body, true, Duration.ofMinutes(1));
        var unknownLength = request(body, false, Duration.ofMinutes(1))) {
      assertThat(request.getInputStream().readAllBytes()).isEqualTo(body);
      assertThat(request.getInputStream().readAllBytes()).isEqualTo(body);
      assertThat(unknownLength.getInputStream().readAllBytes()).isEqualTo(body);
    }
  }

  @Test
  void a_body_of_more_than_the_limit_is_refused() throws Exception {
    try (var announced = request(new byte[102_401], true, Duration.ofMinutes(1));
        var unknownLength = request(new byte[102_401], false, Duration.ofMinutes(1))) {
      assertThatThrownBy(announced::receive).hasMessageContaining("413");
      assertThatThrownBy(unknownLength::receive).hasMessageContaining("413");
    }
  }

  @Test
  void a_body_that_takes_too_long_is_refused() throws Exception {
    try (var request = request(new byte[20_000], true, Duration.ofNanos(-1))) {
      assertThatThrownBy(request::receive).hasMessageContaining("408");
    }
  }

  @Test
  void a_body_gives_its_memory_back() throws Exception {
    BodySettings limits = limits(Duration.ofMinutes(1));
    BodyBudget budget = new BodyBudget(limits);
    for (int i = 0; i < 10; i++) {
      try (var request = new BufferedRequest(mock(new byte[80_000], true), limits, budget)) {
        request.receive();
      }
    }
  }

  private static BufferedRequest request(byte[] body, boolean announced, Duration time)
      throws Exception {
    BodySettings limits = limits(time);
    return new BufferedRequest(mock(body, announced), limits, new BodyBudget(limits));
  }

  private static BodySettings limits(Duration time) {
    return new BodySettings(KB, DataSize.ofBytes(102_400), DataSize.ofKilobytes(150), time);
  }

  private static MockHttpServletRequest mock(byte[] body, boolean announced) {
    var request =
        new MockHttpServletRequest("POST", "/api/orders") {
          @Override
          public long getContentLengthLong() {
            return announced ? super.getContentLengthLong() : -1;
          }
        };
    request.setContent(body);
    if (!announced) {
      request.addHeader("Transfer-Encoding", "chunked");
    }
    return request;
  }
}
