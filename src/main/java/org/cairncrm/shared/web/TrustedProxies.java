package org.cairncrm.shared.web;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import org.apache.catalina.util.NetMaskSet;
import org.jspecify.annotations.Nullable;

/**
 * The proxies that are trusted to report the origin of a request.
 *
 * @param networks the addresses and CIDR ranges of the proxies; empty when no proxy is trusted
 */
record TrustedProxies(NetMaskSet networks) {
  /**
   * @param networks the list, such as {@code 10.0.0.0/8, 2001:db8::/32, 127.0.0.1}
   * @throws IllegalArgumentException naming the entries that are neither an address nor a range
   */
  static TrustedProxies of(String networks) {
    NetMaskSet read = new NetMaskSet();
    List<String> faults = read.addAll(networks);
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", faults));
    }
    return new TrustedProxies(read);
  }

  boolean contain(String address) {
    return address(address) instanceof InetAddress known && networks.contains(known);
  }

  /**
   * The address of the client: the last address in the chain that is not a trusted proxy. The
   * client itself may have written everything before it.
   *
   * @param peer the address of the direct peer of the connection
   * @param forwarded the values of X-Forwarded-For, in order
   */
  String client(String peer, List<String> forwarded) {
    List<String> chain = new ArrayList<>();
    forwarded.forEach(value -> chain.addAll(List.of(value.split(",", -1))));
    String client = peer;
    for (String entry : chain.reversed()) {
      if (!contain(client)) {
        return client;
      }
      InetAddress next = address(withoutPort(entry.strip()));
      if (next == null) {
        return client;
      }
      client = next.getHostAddress();
    }
    return client;
  }

  /**
   * Removes the port from {@code 203.0.113.7:4711} and {@code [2001:db8::1]:4711}, the forms that
   * some proxies use.
   */
  private static String withoutPort(String entry) {
    if (entry.startsWith("[")) {
      int end = entry.indexOf(']');
      return end < 0 ? entry : entry.substring(1, end);
    }
    int colon = entry.indexOf(':');
    return colon >= 0 && colon == entry.lastIndexOf(':') ? entry.substring(0, colon) : entry;
  }

  private static @Nullable InetAddress address(String text) {
    try {
      return InetAddress.ofLiteral(text);
    } catch (IllegalArgumentException none) {
      return null;
    }
  }
}
