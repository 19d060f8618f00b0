package org.cairncrm.notifications;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

/**
 * A message that keeps its own Message-ID. The library's own ID would reveal the machine's name.
 */
final class IdentifiedMessage extends MimeMessage {
  private final String id;

  IdentifiedMessage(Session session, String id) {
    super(session);
    this.id = id;
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", id);
  }
}
