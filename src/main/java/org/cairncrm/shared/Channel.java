package org.cairncrm.shared;

/** The ways in which a customer and the company meet. */
public enum Channel {
  PHONE,
  EMAIL,
  LIVE_CHAT,
  SOCIAL,
  IN_PERSON,
  WEB,
  POST
}
