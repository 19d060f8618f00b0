package org.cairncrm.shared;

/** Says of which requests the body is read as it comes, by its route, and has no other limit. */
@FunctionalInterface
public interface StreamedBody {
  boolean streams(String method, String path);
}
