package org.cairncrm.notifications;

import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/** The mail server refused the message with a permanent reply (RFC 5321, 4.2.1: 5yz). */
final class MailRefused extends PermanentFailure {
  private static final long serialVersionUID = 1L;

  /**
   * Replies about Cairn's own sign-in at the server (RFC 4954), which an administrator can correct.
   */
  private static final Set<Integer> SIGN_IN = Set.of(530, 534, 535, 538);

  private MailRefused(String answer) {
    super(FailureReason.REFUSED_BY_MAIL_SERVER, "The mail server refused the message: " + answer);
  }

  /**
   * The permanent refusal in an exception. A 4yz reply and a lost connection are temporary.
   *
   * @return null if a retry may succeed
   */
  static @Nullable MailRefused of(MessagingException failed) {
    List<Reply> replies = new ArrayList<>();
    for (Exception next = failed; next != null; next = next(next)) {
      Reply reply = reply(next);
      if (reply != null) {
        replies.add(reply);
      }
    }
    return replies.isEmpty() || !replies.stream().allMatch(Reply::isPermanent)
        ? null
        : new MailRefused(replies.getLast().text());
  }

  private static @Nullable Exception next(Exception failed) {
    return failed instanceof MessagingException mail ? mail.getNextException() : null;
  }

  private static @Nullable Reply reply(Exception failed) {
    return switch (failed) {
      case SMTPSendFailedException data -> new Reply(data.getReturnCode(), text(data));
      case SMTPAddressFailedException recipient ->
          new Reply(recipient.getReturnCode(), text(recipient));
      case SMTPSenderFailedException sender -> new Reply(sender.getReturnCode(), text(sender));
      default -> null;
    };
  }

  private static String text(Exception reply) {
    return String.valueOf(reply.getMessage()).strip();
  }

  private record Reply(int code, String text) {
    boolean isPermanent() {
      return code >= 500 && code <= 599 && !SIGN_IN.contains(code);
    }
  }
}
