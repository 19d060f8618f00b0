package org.cairncrm.notifications;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.cairncrm.shared.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A permanent reply of the mail server ends the attempts; a temporary one does not. */
class MailRefusedTest {
  private static final NotificationSettings SETTINGS =
      new NotificationSettings("hello@shop.example", "Shop", Duration.ofDays(2));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "RCPT | 550 5.1.1 no such mailbox",
        "RCPT | 551 user not local",
        "RCPT | 552 5.2.2 mailbox full",
        "RCPT | 553 5.1.3 bad address",
        "RCPT | 554 5.7.1 relay access denied",
        "RCPT | 556 5.1.10 the domain takes no mail",
        "MAIL | 550 5.1.8 sender unknown",
        "MAIL | 552 5.3.4 message too big",
        "DATA | 554 5.6.0 looks like spam"
      })
  void a_permanent_reply_is_a_refusal_with_the_words_of_the_server(String command, String reply) {
    assertThatThrownBy(() -> send(command, reply))
        .isInstanceOf(MailRefused.class)
        .hasMessageContaining(reply);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "RCPT | 450 4.2.0 greylisted",
        "RCPT | 451 4.7.1 try later",
        "RCPT | 452 4.5.3 too many",
        "MAIL | 421 4.3.2 going down",
        "MAIL | 451 4.3.0 try later",
        "DATA | 451 4.3.0 try later",
        "MAIL | 530 5.7.0 sign in first",
        "RCPT | 530 5.7.0 sign in first"
      })
  void a_temporary_reply_and_one_about_the_sign_in_may_be_retried(String command, String reply) {
    assertThatThrownBy(() -> send(command, reply))
        .isInstanceOf(MessagingException.class)
        .isNotInstanceOf(PermanentFailure.class);
  }

  private static void send(String command, String reply) throws Exception {
    try (var server = new RecordingSmtpServer(true)) {
      server.replyTo(command, reply);
      var sender = new JavaMailSenderImpl();
      sender.setHost("127.0.0.1");
      sender.setPort(server.port());
      var beans = new StaticListableBeanFactory();
      beans.addBean("server", sender);
      new Mail(
              beans.getBeanProvider(JavaMailSenderImpl.class),
              SETTINGS,
              Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))
          .send(
              UUID.randomUUID(),
              new Recipient("anna@example.com", "Anna"),
              Language.EN,
              new Letter("Hello", "Hello"));
    }
  }
}
