package org.cairncrm.access;

/** The cookie that identifies the session of a person who is signed in. */
public final class SessionCookie {
  public static final String NAME = "cairn";

  private SessionCookie() {}
}
