package org.cairncrm.shared;

/**
 * Decides by the route whether the body of a request or its response is streamed. Streamed bodies
 * have no size limit. Because the client sets the pace, a streamed request takes no place of the
 * limited number of requests.
 */
@FunctionalInterface
public interface StreamedBody {
  boolean streams(String method, String path);
}
