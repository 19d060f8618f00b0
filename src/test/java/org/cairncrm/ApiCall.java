package org.cairncrm;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.cairncrm.ApiDocument.Operation;
import org.cairncrm.testing.Http;
import org.jspecify.annotations.Nullable;

/**
 * A call of an operation: all that a request is made of.
 *
 * @param path values by the names of the path's parameters, encoded
 * @param query values by name, encoded
 */
record ApiCall(
    Operation operation,
    Map<String, String> path,
    Map<String, String> query,
    Map<String, String> headers,
    byte @Nullable [] body) {

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** The operation, and the mode of it where there are several. */
  String name() {
    return operation.bodies().size() > 1
        ? operation + " as " + headers.get("Content-Type")
        : operation.toString();
  }

  ApiCall withPath(String name, String value) {
    return new ApiCall(operation, with(path, name, value), query, headers, body);
  }

  ApiCall withQuery(String name, String value) {
    return new ApiCall(operation, path, with(query, name, value), headers, body);
  }

  ApiCall withHeader(String name, String value) {
    return new ApiCall(operation, path, query, with(headers, name, value), body);
  }

  ApiCall withBody(byte[] other) {
    return new ApiCall(operation, path, query, headers, other);
  }

  ApiCall without(String name) {
    return new ApiCall(operation, path, removed(query, name), removed(headers, name), body);
  }

  HttpResponse<String> by(Http caller) {
    String address = operation.path();
    for (var value : path.entrySet()) {
      address = address.replace("{" + value.getKey() + "}", value.getValue());
    }
    String parameters =
        query.entrySet().stream()
            .map(value -> value.getKey() + "=" + value.getValue())
            .collect(Collectors.joining("&"));
    var request = caller.request(parameters.isEmpty() ? address : address + "?" + parameters);
    headers.forEach(request::setHeader);
    return caller.send(
        request
            .method(
                operation.method(),
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body))
            .build());
  }

  private static Map<String, String> with(Map<String, String> map, String name, String value) {
    var changed = new LinkedHashMap<>(map);
    changed.put(name, value);
    return changed;
  }

  private static Map<String, String> removed(Map<String, String> map, String name) {
    var changed = new LinkedHashMap<>(map);
    changed.remove(name);
    return changed;
  }
}
