package org.cairncrm.shared.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.tomcat.util.buf.MessageBytes;
import org.apache.tomcat.util.http.MimeHeaders;

/**
 * Applies the headers X-Forwarded-For and X-Forwarded-Proto of a trusted proxy, so that the request
 * has the client's address and scheme. Then removes all such headers from every request, so that
 * they cannot mislead other code.
 */
final class ForwardedHeaders extends ValveBase {
  private static final String FOR = "X-Forwarded-For";
  private static final String PROTO = "X-Forwarded-Proto";
  private static final int HTTPS_PORT = 443;
  private static final int HTTP_PORT = 80;

  private final TrustedProxies proxies;

  ForwardedHeaders(TrustedProxies proxies) {
    super(true);
    this.proxies = proxies;
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    if (proxies.contain(request.getRemoteAddr())) {
      apply(request);
    }
    remove(request.getCoyoteRequest().getMimeHeaders());
    getNext().invoke(request, response);
  }

  private void apply(Request request) {
    String client = proxies.client(request.getRemoteAddr(), values(request, FOR));
    request.setRemoteAddr(client);
    request.setRemoteHost(client);
    List<String> schemes = values(request, PROTO);
    if (!schemes.isEmpty()) {
      boolean secure =
          schemes.stream()
              .flatMap(value -> List.of(value.split(",", -1)).stream())
              .allMatch(scheme -> scheme.strip().equalsIgnoreCase("https"));
      request.setSecure(secure);
      request.getCoyoteRequest().scheme().setString(secure ? "https" : "http");
      if (!namesPort(values(request, "Host"))) {
        request.setServerPort(secure ? HTTPS_PORT : HTTP_PORT);
      }
    }
  }

  private static List<String> values(Request request, String header) {
    return Collections.list(request.getHeaders(header));
  }

  private static boolean namesPort(List<String> host) {
    return host.stream().anyMatch(value -> value.matches(".*:\\d+"));
  }

  private static void remove(MimeHeaders headers) {
    for (int i = headers.size() - 1; i >= 0; i--) {
      MessageBytes name = headers.getName(i);
      if (name.equalsIgnoreCase("forwarded")
          || name.startsWithIgnoreCase("x-forwarded-", 0)
          || name.equalsIgnoreCase("x-real-ip")) {
        headers.removeHeader(i);
      }
    }
  }
}
