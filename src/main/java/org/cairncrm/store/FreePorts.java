package org.cairncrm.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Finds ports on the loopback address that no process uses at the moment. */
final class FreePorts {
  private static final int COUNT = 5;

  private FreePorts() {}

  /** Returns several ports, because another process may take one before it is bound. */
  static List<Integer> some() throws IOException {
    List<Integer> ports = new ArrayList<>();
    for (int i = 0; i < COUNT; i++) {
      try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        ports.add(socket.getLocalPort());
      }
    }
    return ports;
  }
}
