package org.cairncrm.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrustedProxiesTest {
  private final TrustedProxies proxies = TrustedProxies.of("10.0.0.0/8, 2001:db8:1::/48");

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "10.1.2.3, 203.0.113.7, 203.0.113.7",
        "10.1.2.3, '203.0.113.7, 10.9.9.9', 203.0.113.7",
        "10.1.2.3, '127.0.0.1, 203.0.113.7', 203.0.113.7",
        "10.1.2.3, '10.0.0.1, 203.0.113.7', 203.0.113.7",
        "10.1.2.3, '203.0.113.7|10.9.9.9', 203.0.113.7",
        "10.1.2.3, 203.0.113.7:4711, 203.0.113.7",
        "10.1.2.3, [2001:db8:2::1]:4711, 2001:db8:2:0:0:0:0:1",
        "10.1.2.3, 2001:db8:2::1, 2001:db8:2:0:0:0:0:1",
        "2001:db8:1::5, 203.0.113.7, 203.0.113.7",
        "10.1.2.3, '10.0.0.1, 10.0.0.2', 10.0.0.1",
        "10.1.2.3, '203.0.113.7, unknown', 10.1.2.3",
        "10.1.2.3, '203.0.113.7, localhost', 10.1.2.3",
        "10.1.2.3, '203.0.113.7,', 10.1.2.3",
        "10.1.2.3, '', 10.1.2.3",
        "10.1.2.3, none, 10.1.2.3",
        "192.0.2.1, 203.0.113.7, 192.0.2.1"
      })
  void the_client_is_the_last_address_that_no_trusted_proxy_has(
      String peer, String forwarded, String client) {
    List<String> values = forwarded == null ? List.of() : Arrays.asList(forwarded.split("\\|", -1));

    assertThat(proxies.client(peer, values)).isEqualTo(client);
  }

  @Test
  void without_a_setting_nobody_is_trusted() {
    TrustedProxies none = TrustedProxies.of("");

    assertThat(none.contain("127.0.0.1")).isFalse();
    assertThat(none.client("127.0.0.1", List.of("203.0.113.7"))).isEqualTo("127.0.0.1");
  }

  @Test
  void what_is_no_address_and_no_range_is_named() {
    assertThatThrownBy(() -> TrustedProxies.of("10.0.0.0/8, proxy.example, 10.0.0.0/99"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("proxy.example")
        .hasMessageContaining("10.0.0.0/99");
  }
}
