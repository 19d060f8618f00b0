package org.cairncrm.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Looks closely only at those routes whose path begins as the request's does, up to the first
 * variable; at all of them when the path is written in another way ({@code %63}). Otherwise each
 * request is held against every route there is, which took a fourteenth of a page of history.
 */
final class RoutesByBeginning extends RequestMappingHandlerMapping {
  private final Map<RequestMappingInfo, String> beginnings = new ConcurrentHashMap<>();

  @Override
  protected @Nullable RequestMappingInfo getMatchingMapping(
      RequestMappingInfo route, HttpServletRequest request) {
    String path = request.getRequestURI();
    String beginning = beginnings.computeIfAbsent(route, RoutesByBeginning::beginning);
    return path.startsWith(beginning, request.getContextPath().length()) || path.indexOf('%') >= 0
        ? super.getMatchingMapping(route, request)
        : null;
  }

  /** What all paths of a route have in common before their first variable or wildcard. */
  private static String beginning(RequestMappingInfo route) {
    return route.getPatternValues().stream()
        .map(pattern -> pattern.split("[{*?]", 2)[0])
        .reduce(RoutesByBeginning::common)
        .orElse("");
  }

  private static String common(String one, String other) {
    int same = 0;
    while (same < Math.min(one.length(), other.length())
        && one.charAt(same) == other.charAt(same)) {
      same++;
    }
    return one.substring(0, same);
  }
}
