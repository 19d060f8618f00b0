package org.cairncrm.shared;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The ways in which a customer and the company meet. */
public enum Channel {
  @JsonProperty("phone")
  PHONE,
  @JsonProperty("email")
  EMAIL,
  @JsonProperty("live-chat")
  LIVE_CHAT,
  @JsonProperty("social")
  SOCIAL,
  @JsonProperty("in-person")
  IN_PERSON,
  @JsonProperty("web")
  WEB,
  @JsonProperty("post")
  POST
}
