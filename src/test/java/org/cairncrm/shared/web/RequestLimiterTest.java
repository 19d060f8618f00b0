package org.cairncrm.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

@SuppressWarnings("unchecked")
class RequestLimiterTest {
  private final Handler<NioChannel> requests = mock(Handler.class);
  private final RequestLimiter limiter = new RequestLimiter(requests, 2, Duration.ZERO);
  private final NioChannel channel = mock(NioChannel.class);

  @Test
  void a_request_beyond_the_limit_is_refused_and_told_when_to_come_again() throws Exception {
    comes(connection(), SocketState.LONG);
    comes(connection(), SocketState.LONG);
    var third = connection();

    assertThat(limiter.process(third, SocketEvent.OPEN_READ)).isEqualTo(SocketState.CLOSED);

    verify(requests, never()).process(third, SocketEvent.OPEN_READ);
    ArgumentCaptor<ByteBuffer> written = ArgumentCaptor.forClass(ByteBuffer.class);
    verify(channel).write(written.capture());
    assertThat(StandardCharsets.US_ASCII.decode(written.getValue()).toString())
        .startsWith("HTTP/1.1 503 ")
        .contains("\r\nRetry-After: 2\r\n", "\r\nConnection: close\r\n", "\"status\":503");
    assertThat(limiter.busy()).isEqualTo(2);
  }

  @Test
  void a_request_under_way_goes_on_when_the_limit_is_reached() {
    var first = connection();
    comes(first, SocketState.LONG);
    comes(connection(), SocketState.LONG);

    assertThat(comes(first, SocketState.LONG)).isEqualTo(SocketState.LONG);
    assertThat(limiter.busy(first)).isTrue();
  }

  @Test
  void a_request_that_was_answered_or_lost_makes_room() {
    for (int i = 0; i < 10; i++) {
      comes(connection(), SocketState.OPEN);
      comes(connection(), SocketState.CLOSED);
      var lost = connection();
      comes(lost, SocketState.LONG);
      limiter.release(lost);
    }

    assertThat(limiter.busy()).isZero();
  }

  @Test
  void a_request_that_fails_makes_room() {
    var failing = connection();
    when(requests.process(failing, SocketEvent.OPEN_READ)).thenThrow(new IllegalStateException());

    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> limiter.process(failing, SocketEvent.OPEN_READ))
        .isInstanceOf(IllegalStateException.class);

    assertThat(limiter.busy()).isZero();
  }

  private SocketState comes(SocketWrapperBase<NioChannel> connection, SocketState after) {
    when(requests.process(any(), any())).thenReturn(after);
    return limiter.process(connection, SocketEvent.OPEN_READ);
  }

  private SocketWrapperBase<NioChannel> connection() {
    SocketWrapperBase<NioChannel> connection = mock(SocketWrapperBase.class);
    when(connection.getSocket()).thenReturn(channel);
    return connection;
  }
}
