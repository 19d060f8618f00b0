package org.cairncrm.shared;

/** The channels between customers and the company. */
public enum Channel {
  PHONE,
  EMAIL,
  LIVE_CHAT,
  SOCIAL,
  IN_PERSON,
  WEB,
  POST
}
