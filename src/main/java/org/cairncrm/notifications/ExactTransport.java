package org.cairncrm.notifications;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.nio.charset.StandardCharsets;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * An SMTP connection for a single recipient, whose address it sends byte for byte or not at all.
 * Angus Mail cuts each character to its low byte where the session does not allow UTF-8.
 */
final class ExactTransport extends SMTPTransport {
  private final String recipient;
  private final boolean utf8;

  /**
   * @param protocol {@code smtp} or {@code smtps}
   * @param recipient the only address that may be named in an envelope
   * @param utf8 whether the session allows UTF-8
   */
  ExactTransport(Session session, String protocol, String recipient, boolean utf8) {
    super(
        session,
        new URLName(protocol, null, -1, null, null, null),
        protocol,
        protocol.equals("smtps"));
    this.recipient = recipient;
    this.utf8 = utf8;
  }

  /**
   * @throws AddressNotSupported if the address needs an extension that the server lacks
   */
  void requireSupport() throws AddressNotSupported {
    if (utf8 && !supportsExtension("SMTPUTF8")) {
      throw new AddressNotSupported(
          "The mail server does not support addresses with letters beyond ASCII before the @"
              + " (SMTPUTF8)");
    }
  }

  /** Compares the envelope with the stored address right before it is sent. */
  @Override
  protected void sendCommand(String command) throws MessagingException {
    boolean names = command.regionMatches(true, 0, "RCPT TO:", 0, 8);
    if (names && !command.substring(8).equals("<" + recipient + ">")) {
      throw new AddressNotSupported("The envelope does not name the stored address");
    }
    if (!ascii(command)) {
      requireSupport();
      if (!utf8) {
        throw new AddressNotSupported("The envelope holds letters beyond ASCII");
      }
    }
    super.sendCommand(command);
  }

  static boolean ascii(String text) {
    return StandardCharsets.US_ASCII.newEncoder().canEncode(text);
  }
}
