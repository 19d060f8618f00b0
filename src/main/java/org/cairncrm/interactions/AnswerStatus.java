package org.cairncrm.interactions;

/** The state of a contact that needs an answer. */
public enum AnswerStatus {
  /** The company has not contacted the customer since. */
  WAITING,
  /** A later outbound contact answered it. */
  ANSWERED,
  /** A person decided that it needs no answer. */
  NOT_NEEDED
}
