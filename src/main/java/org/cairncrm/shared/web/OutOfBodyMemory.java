package org.cairncrm.shared.web;

/** No memory is left for another body, so the request must be rejected with 503. */
final class OutOfBodyMemory extends RuntimeException {
  private static final long serialVersionUID = 1L;

  OutOfBodyMemory() {
    super("No memory is left for another body", null, false, false);
  }
}
