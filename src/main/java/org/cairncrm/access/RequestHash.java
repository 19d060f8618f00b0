package org.cairncrm.access;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** What tells requests under one idempotency key apart. */
final class RequestHash {
  private static final String ATTRIBUTE = "ce-";

  private RequestHash() {}

  /** The body can be read again: shared.web has buffered it. */
  static byte[] of(HttpServletRequest request) throws IOException {
    MessageDigest sha = sha();
    String line =
        request.getMethod()
            + " "
            + request.getRequestURI()
            + "?"
            + Objects.toString(request.getQueryString(), "")
            + "\n";
    sha.update((line + attributes(request)).getBytes(StandardCharsets.UTF_8));
    return sha.digest(request.getInputStream().readAllBytes());
  }

  /**
   * An event in binary mode (CloudEvents) says in headers what it is, and in its type that the body
   * is its data alone. Nothing where there are none, so that keys kept by versions that looked at
   * no headers are known.
   */
  private static String attributes(HttpServletRequest request) {
    SortedMap<String, List<String>> attributes = new TreeMap<>();
    for (String header : Collections.list(request.getHeaderNames())) {
      String name = header.toLowerCase(Locale.ROOT);
      if (name.startsWith(ATTRIBUTE)) {
        attributes.put(name, Collections.list(request.getHeaders(header)));
      }
    }
    if (attributes.isEmpty()) {
      return "";
    }
    StringBuilder lines = new StringBuilder(type(request)).append('\n');
    attributes.forEach(
        (name, values) ->
            values.forEach(value -> lines.append(name).append(": ").append(value).append('\n')));
    return lines.append('\n').toString();
  }

  /** Without its parameters, which say how a body is written and not what it is. */
  private static String type(HttpServletRequest request) {
    String type = Objects.toString(request.getContentType(), "");
    return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  private static MessageDigest sha() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
