package org.cairncrm.shared;

/**
 * Says by their route of which requests the body is read, or the answer written, as it comes. It
 * has no other limit, and as the other side sets the pace, none of them takes another's place.
 */
@FunctionalInterface
public interface StreamedBody {
  boolean streams(String method, String path);
}
