package org.cairncrm.shared.web;

/** There is no memory left for another body: the request is to be refused with 503. */
final class OutOfBodyMemory extends RuntimeException {
  private static final long serialVersionUID = 1L;

  OutOfBodyMemory() {
    super("No memory is left for another body", null, false, false);
  }
}
