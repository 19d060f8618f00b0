package org.cairncrm.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NetworkTest {
  @Test
  void an_ipv4_address_is_a_network_by_itself() {
    assertThat(Network.of("203.0.113.7")).isEqualTo(new Network("203.0.113.7", null));
    assertThat(Network.of("::ffff:203.0.113.7")).isEqualTo(Network.of("203.0.113.7"));
  }

  @Test
  void ipv6_addresses_with_the_same_first_64_bits_are_one_network() {
    Network network = Network.of("2001:db8:1:2::1");

    assertThat(network).isEqualTo(new Network("2001:db8:1:2::/64", "2001:db8:1::/48"));
    assertThat(Network.of("2001:db8:1:2:ffff:ffff:ffff:ffff")).isEqualTo(network);
    assertThat(Network.of("fe80::1%eth0")).isEqualTo(Network.of("fe80::2"));
    assertThat(Network.of("2001:db8:1:3::1").name()).isNotEqualTo(network.name());
    assertThat(Network.of("2001:db8:1:3::1").site()).isEqualTo(network.site());
  }

  @Test
  void a_text_that_is_no_address_stands_for_itself() {
    assertThat(Network.of("")).isEqualTo(new Network("", null));
    assertThat(Network.of("unknown")).isEqualTo(new Network("unknown", null));
  }
}
