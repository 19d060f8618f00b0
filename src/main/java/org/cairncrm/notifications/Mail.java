package org.cairncrm.notifications;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairncrm.shared.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Sends letters by e-mail, where a mail server is configured. */
@Component
@EnableConfigurationProperties(NotificationSettings.class)
class Mail {
  private final @Nullable JavaMailSender server;
  private final NotificationSettings settings;

  Mail(ObjectProvider<JavaMailSender> server, NotificationSettings settings) {
    this.server = server.getIfAvailable();
    this.settings = settings;
  }

  /**
   * Sends it under an id that is made from the message's own: whoever gets it twice, since we could
   * not learn whether it had arrived, sees that it is the same.
   *
   * @return false when no mail server is configured: it was not sent
   * @throws org.springframework.mail.MailException when the server does not take it
   */
  boolean send(UUID id, String recipient, Language language, Letter letter)
      throws MessagingException, UnsupportedEncodingException {
    if (server == null) {
      return false;
    }
    MimeMessage message = server.createMimeMessage();
    var parts =
        new MimeMessageHelper(
            message, MimeMessageHelper.MULTIPART_MODE_RELATED, StandardCharsets.UTF_8.name());
    parts.setFrom(settings.sender(), settings.senderName());
    parts.setTo(recipient);
    parts.setSubject(letter.subject());
    parts.setText(letter.body(), html(letter, language));
    message.setHeader("Content-Language", language.locale().getLanguage());
    message.setHeader("Auto-Submitted", "auto-generated");
    String domain = settings.sender().substring(settings.sender().indexOf('@') + 1);
    message.setHeader("Message-ID", "<" + id + "@" + domain + ">");
    server.send(message);
    return true;
  }

  private static String html(Letter letter, Language language) {
    String paragraphs =
        Arrays.stream(letter.body().split("\n\n"))
            .map(paragraph -> HtmlUtils.htmlEscape(paragraph, "UTF-8").replace("\n", "<br>"))
            .map(paragraph -> "<p>" + paragraph + "</p>")
            .collect(Collectors.joining("\n"));
    return """
    <!doctype html>
    <html lang="%s"><head><meta charset="utf-8"><title>%s</title></head>
    <body>
    %s
    </body></html>
    """
        .formatted(
            language.locale().getLanguage(),
            HtmlUtils.htmlEscape(letter.subject(), "UTF-8"),
            paragraphs);
  }
}
