package org.cairncrm.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Checks the media types of the API's routes. Spring would also read and write {@code
 * application/*+json}, and would notice only after the work is done that it cannot write the
 * response in an accepted type.
 */
final class JsonOnly {
  private static final List<MediaType> JSON = List.of(MediaType.APPLICATION_JSON);

  private JsonOnly() {}

  /**
   * Requires a body to be {@code application/json}, unless the route names other types.
   *
   * @throws HttpMediaTypeNotSupportedException if the body has another type
   */
  static void requireReadable(HttpServletRequest request, HandlerMethod handler)
      throws HttpMediaTypeNotSupportedException {
    String type = request.getContentType();
    if (type == null || !readsJson(handler)) {
      return;
    }
    try {
      MediaType given = MediaType.parseMediaType(type);
      if (!MediaType.APPLICATION_JSON.equalsTypeAndSubtype(given)) {
        throw new HttpMediaTypeNotSupportedException(given, JSON);
      }
    } catch (InvalidMediaTypeException none) {
      throw new HttpMediaTypeNotSupportedException(none.getMessage());
    }
  }

  private static boolean readsJson(HandlerMethod handler) {
    RequestMapping mapping =
        AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), RequestMapping.class);
    return (mapping == null || mapping.consumes().length == 0)
        && List.of(handler.getMethodParameters()).stream()
            .anyMatch(parameter -> parameter.hasParameterAnnotation(RequestBody.class));
  }

  /**
   * Requires, before the handler runs, that the caller accepts {@code application/json}, and fixes
   * the response to that type.
   *
   * @throws HttpMediaTypeNotAcceptableException if the caller accepts other types only
   */
  static void requireAcceptable(HttpServletRequest request, HandlerMethod handler)
      throws HttpMediaTypeNotAcceptableException {
    if (handler.isVoid()) {
      return;
    }
    request.setAttribute(
        HandlerMapping.PRODUCIBLE_MEDIA_TYPES_ATTRIBUTE, Set.of(MediaType.APPLICATION_JSON));
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    if (accept != null && !accepts(accept)) {
      throw new HttpMediaTypeNotAcceptableException(JSON);
    }
  }

  private static boolean accepts(String accept) throws HttpMediaTypeNotAcceptableException {
    try {
      return accept.isBlank()
          || MediaType.parseMediaTypes(accept).stream()
              .anyMatch(type -> type.isCompatibleWith(MediaType.APPLICATION_JSON));
    } catch (InvalidMediaTypeException none) {
      throw new HttpMediaTypeNotAcceptableException("The Accept header cannot be read");
    }
  }
}
