package org.cairncrm.access;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The network of an address, as far as one party controls it: the whole address for IPv4, the first
 * 64 bits for IPv6, because a connection gets at least a network of that size.
 *
 * @param name the name of the network, such as {@code 203.0.113.7} or {@code 2001:db8:1:2::/64}
 * @param site the first 48 bits of an IPv6 address, the most that one connection usually gets; null
 *     for other addresses
 */
record Network(String name, @Nullable String site) {
  private static final int NETWORK_BYTES = 8;
  private static final int SITE_BYTES = 6;

  static Network of(String address) {
    int zone = address.indexOf('%');
    String literal = zone < 0 ? address : address.substring(0, zone);
    try {
      InetAddress parsed = InetAddress.ofLiteral(literal);
      return parsed instanceof Inet6Address v6
          ? new Network(prefix(v6, NETWORK_BYTES), prefix(v6, SITE_BYTES))
          : new Network(parsed.getHostAddress(), null);
    } catch (IllegalArgumentException unknown) {
      return new Network(address, null);
    }
  }

  private static String prefix(Inet6Address address, int bytes) {
    String hex = HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), bytes));
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < hex.length(); i += 4) {
      name.append(Integer.toHexString(Integer.parseInt(hex, i, i + 4, 16))).append(':');
    }
    return name.append(":/").append(bytes * 8).toString();
  }
}
