package org.cairncrm.access;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Finds a route by the shape of the request's path: the number of its segments, and the fixed
 * segments of the route. If exactly one route has that shape, only that route is matched with the
 * request. In every other case Spring compares the request with all routes, which takes a tenth of
 * Java's time for a page of history.
 */
final class RoutesByShape extends RequestMappingHandlerMapping {
  private volatile @Nullable Map<Integer, List<Route>> byLength;

  @Override
  protected void registerHandlerMethod(Object handler, Method method, RequestMappingInfo mapping) {
    super.registerHandlerMethod(handler, method, mapping);
    byLength = null;
  }

  @Override
  public void registerMapping(RequestMappingInfo mapping, Object handler, Method method) {
    super.registerMapping(mapping, handler, method);
    byLength = null;
  }

  @Override
  public void unregisterMapping(RequestMappingInfo mapping) {
    super.unregisterMapping(mapping);
    byLength = null;
  }

  @Override
  protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request)
      throws Exception {
    Route only = only(path, request.getMethod());
    RequestMappingInfo taking = only == null ? null : getMatchingMapping(only.mapping(), request);
    if (only == null || taking == null) {
      return super.lookupHandlerMethod(path, request);
    }
    request.setAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE, only.handler());
    handleMatch(taking, path, request);
    return only.handler();
  }

  /**
   * The only route with this shape; null if there is none or several, or if the path contains
   * escapes or parameters.
   */
  private @Nullable Route only(String path, String method) {
    if (path.indexOf('%') >= 0 || path.indexOf(';') >= 0) {
      return null;
    }
    String[] segments = path.split("/", -1);
    Route only = null;
    for (Route route : routes().getOrDefault(segments.length, List.of())) {
      if (route.fits(segments, method)) {
        if (only != null) {
          return null;
        }
        only = route;
      }
    }
    return only;
  }

  private Map<Integer, List<Route>> routes() {
    Map<Integer, List<Route>> known = byLength;
    if (known == null) {
      known = read();
      byLength = known;
    }
    return known;
  }

  /**
   * @return the routes by their number of segments; empty if a pattern has no fixed length, because
   *     shapes cannot distinguish such routes
   */
  private Map<Integer, List<Route>> read() {
    Map<Integer, List<Route>> read = new HashMap<>();
    for (var entry : getHandlerMethods().entrySet()) {
      for (String pattern : entry.getKey().getPatternValues()) {
        if (!pattern.matches("(/([^{}*?/]+|\\{\\w+}))+|/")) {
          return Map.of();
        }
        Route route = Route.of(entry.getKey(), entry.getValue(), pattern);
        read.computeIfAbsent(route.segments.size(), length -> new ArrayList<>()).add(route);
      }
    }
    return read;
  }

  /**
   * @param segments the segments of the pattern; null for a variable
   * @param methods the methods of the route; empty for any method
   */
  private record Route(
      RequestMappingInfo mapping,
      HandlerMethod handler,
      List<@Nullable String> segments,
      Set<String> methods) {
    static Route of(RequestMappingInfo mapping, HandlerMethod handler, String pattern) {
      List<@Nullable String> segments = new ArrayList<>();
      for (String segment : pattern.split("/", -1)) {
        segments.add(segment.startsWith("{") ? null : segment);
      }
      return new Route(
          mapping,
          handler,
          segments,
          mapping.getMethodsCondition().getMethods().stream()
              .map(RequestMethod::name)
              .collect(Collectors.toSet()));
    }

    /**
     * Whether the route has this method and shape. HEAD and OPTIONS, which Spring answers itself,
     * do not fit a route with other methods.
     */
    boolean fits(String[] asked, String method) {
      if (!methods.isEmpty() && !methods.contains(method)) {
        return false;
      }
      for (int place = 1; place < asked.length; place++) {
        String segment = segments.get(place);
        if (segment != null && !segment.equals(asked[place])) {
          return false;
        }
      }
      return true;
    }
  }
}
