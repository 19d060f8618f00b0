package org.cairncrm.shared.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.databind.JavaType;

/** Reads the bodies of all routes with {@link JsonBodies}, and writes their responses. */
final class JsonBodyConverter extends JacksonJsonHttpMessageConverter {
  private final JsonBodies bodies;

  JsonBodyConverter(JsonBodies bodies) {
    super(bodies.mapper());
    setSupportedMediaTypes(
        List.of(
            MediaType.APPLICATION_JSON,
            new MediaType("application", "*+json"),
            new MediaType("text", "json")));
    this.bodies = bodies;
  }

  @Override
  public Object read(
      ResolvableType type, HttpInputMessage message, @Nullable Map<String, Object> hints)
      throws IOException {
    return read(message, getJavaType(type.getType(), null));
  }

  @Override
  protected Object readInternal(Class<?> type, HttpInputMessage message) throws IOException {
    return read(message, getJavaType(type, null));
  }

  /** Reads a body. Returns null for the body {@code null}, which Spring treats as missing. */
  @SuppressWarnings("NullAway")
  private Object read(HttpInputMessage message, JavaType type) throws IOException {
    return bodies.read(message.getBody().readAllBytes(), type);
  }
}
