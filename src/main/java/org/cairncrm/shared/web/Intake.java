package org.cairncrm.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cairncrm.shared.FieldError;
import org.cairncrm.shared.StreamedBody;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads a request's parameters and, for systems, its body before anything else does, and refuses
 * what cannot be stored. Runs after sign-in was checked: strangers get nothing read.
 */
@Component
@Order(0)
class Intake extends OncePerRequestFilter {
  /** The most that a body under /api may have, in bytes. */
  static final int LIMIT = 1 << 20;

  /** An answer of up to so many bytes, such as a page of a history, is sent in one piece. */
  private static final int ANSWER = 1 << 16;

  private final List<StreamedBody> streamed;

  Intake(List<StreamedBody> streamed) {
    this.streamed = streamed;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    HttpServletRequest read = request;
    if (Paths.api(request.getRequestURI())) {
      response.setBufferSize(ANSWER);
      read = streamed(request) ? request : buffered(request);
    }
    requireSoundParameters(read);
    chain.doFilter(read, response);
  }

  private boolean streamed(HttpServletRequest request) {
    return streamed.stream()
        .anyMatch(one -> one.streams(request.getMethod(), request.getRequestURI()));
  }

  private static HttpServletRequest buffered(HttpServletRequest request) throws IOException {
    if (request.getContentLengthLong() > LIMIT) {
      throw tooLarge();
    }
    byte[] body = request.getInputStream().readNBytes(LIMIT + 1);
    if (body.length > LIMIT) {
      throw tooLarge();
    }
    String type = request.getContentType();
    requireConcrete(type);
    return new BufferedRequest(request, body);
  }

  private static void requireConcrete(@Nullable String type) {
    try {
      if (type == null || MediaType.parseMediaType(type).isConcrete()) {
        return;
      }
    } catch (InvalidMediaTypeException none) {
      throw notTaken(type);
    }
    throw notTaken(type);
  }

  private static Malformed notTaken(String type) {
    return Malformed.because(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "No body is of type " + type);
  }

  private static Malformed tooLarge() {
    return Malformed.because(
        HttpStatus.CONTENT_TOO_LARGE, "The body has more than " + LIMIT + " bytes");
  }

  private static void requireSoundParameters(HttpServletRequest request) {
    List<FieldError> errors = new ArrayList<>();
    for (Map.Entry<String, String[]> parameter : request.getParameterMap().entrySet()) {
      if (JsonText.fault(parameter.getKey()) != null) {
        throw Malformed.because("A parameter's name contains characters that are not allowed");
      }
      for (String value : parameter.getValue()) {
        String fault = JsonText.fault(value);
        if (fault != null) {
          errors.add(new FieldError(parameter.getKey(), fault));
        }
      }
    }
    if (!errors.isEmpty()) {
      throw Malformed.fields(errors);
    }
  }
}
