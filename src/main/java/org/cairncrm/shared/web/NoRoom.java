package org.cairncrm.shared.web;

/** There is no memory left for another body: the request is to be refused with 503. */
final class NoRoom extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NoRoom() {
    super("No memory is left for another body", null, false, false);
  }
}
