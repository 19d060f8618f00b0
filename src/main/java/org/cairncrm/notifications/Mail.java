package org.cairncrm.notifications;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Date;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cairncrm.shared.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.util.HtmlUtils;

/**
 * Sends letters by e-mail if a mail server is configured. An address with letters beyond ASCII
 * before the {@code @} needs SMTPUTF8 (RFC 6531). Only such a mail asks the server for it: a later
 * server without the extension would reject the others too.
 */
@Component
@EnableConfigurationProperties(NotificationSettings.class)
class Mail {
  private static final Pattern ADDRESS =
      Pattern.compile("[^\\p{Cntrl}\\p{Z}<>,;:\"()\\[\\]\\\\@]+@[A-Za-z0-9.-]+");
  private static final Pattern GAPS = Pattern.compile("[\\p{Cc}\\p{Z}]+");

  private final @Nullable JavaMailSenderImpl server;
  private final NotificationSettings settings;
  private final Clock clock;

  Mail(ObjectProvider<JavaMailSenderImpl> server, NotificationSettings settings, Clock clock) {
    this.server = server.getIfAvailable();
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Sends a letter. The Message-ID is made from {@code id}. If the answer to the first attempt is
   * lost and the letter arrives twice, the receiver can recognize the duplicate.
   *
   * @return false if no mail server is configured: nothing was sent
   * @throws AddressNotSupported if no retry can succeed
   * @throws MessagingException if the server refuses the message or cannot be reached
   */
  boolean send(UUID id, Recipient recipient, Language language, Letter letter)
      throws MessagingException, UnsupportedEncodingException {
    if (server == null) {
      return false;
    }
    if (!ADDRESS.matcher(recipient.address()).matches()) {
      throw new AddressNotSupported("The stored address is not an e-mail address");
    }
    boolean utf8 = !ExactTransport.ascii(recipient.address());
    Session session = utf8 ? utf8(server.getSession()) : server.getSession();
    MimeMessage message = message(session, id, recipient, language, letter);
    String protocol = Objects.requireNonNullElse(server.getProtocol(), "smtp");
    boolean signsIn = StringUtils.hasLength(server.getUsername());
    try (var transport = new ExactTransport(session, protocol, recipient.address(), utf8)) {
      transport.connect(
          server.getHost(),
          server.getPort(),
          signsIn ? server.getUsername() : null,
          signsIn ? server.getPassword() : null);
      transport.requireSupport();
      send(transport, message);
    }
    return true;
  }

  private static void send(ExactTransport transport, MimeMessage message)
      throws MessagingException {
    try {
      transport.sendMessage(message, message.getAllRecipients());
    } catch (MessagingException failed) {
      MailRefused refused = MailRefused.of(failed);
      throw refused == null ? failed : refused;
    }
  }

  private static Session utf8(Session session) {
    var properties = new Properties();
    properties.putAll(session.getProperties());
    properties.put("mail.mime.allowutf8", "true");
    return Session.getInstance(properties);
  }

  private MimeMessage message(
      Session session, UUID id, Recipient recipient, Language language, Letter letter)
      throws MessagingException, UnsupportedEncodingException {
    String domain = settings.sender().substring(settings.sender().indexOf('@') + 1);
    var message = new IdentifiedMessage(session, "<" + id + "@" + domain + ">");
    var parts =
        new MimeMessageHelper(
            message, MimeMessageHelper.MULTIPART_MODE_RELATED, StandardCharsets.UTF_8.name());
    message.setHeader("From", header(settings.sender(), settings.senderName()));
    message.setHeader("To", header(recipient.address(), recipient.name()));
    parts.setSubject(letter.subject());
    parts.setText(letter.body(), html(letter, language));
    message.setHeader("Content-Language", language.locale().getLanguage());
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setSentDate(Date.from(clock.instant()));
    message.saveChanges();
    return message;
  }

  /**
   * The name, encoded by RFC 2047, with the address. The header is set as text: a message that
   * allows UTF-8 would not encode the name.
   */
  private static String header(String address, String name) throws UnsupportedEncodingException {
    String shown = GAPS.matcher(name).replaceAll(" ").strip();
    // readers would decode a name that looks like an encoded word
    String literal = shown.replace("=?", "= ?");
    return new InternetAddress(address, literal, "UTF-8").toString();
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
