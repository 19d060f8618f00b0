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

/** A hash of the request, which distinguishes different requests with the same idempotency key. */
final class RequestHash {
  private static final String ATTRIBUTE = "ce-";

  private RequestHash() {}

  /**
   * Hashes method, address, event attributes and body. The body can be read again, because
   * shared.web has buffered it.
   */
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
   * The attributes of an event in binary mode (CloudEvents), which are in headers, and the content
   * type, which describes only its data. Empty for other requests, so that hashes of earlier
   * versions, which ignored headers, still match.
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

  /** The content type without its parameters, which describe the encoding and not the content. */
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
