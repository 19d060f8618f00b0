package org.cairncrm.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import org.cairncrm.customers.Customers;
import org.cairncrm.events.Commands;
import org.cairncrm.events.Events;
import org.cairncrm.events.Journal;
import org.cairncrm.events.JournalFilter;
import org.cairncrm.events.Recorded;
import org.cairncrm.orders.NewCancellation;
import org.cairncrm.orders.Order;
import org.cairncrm.orders.Orders;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Language;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.TestClock;
import org.cairncrm.work.Worker;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@CairnTest
@Tag("slow")
class DelayMailTest {
  private static final Instant LATELY = TestClock.START.minus(Duration.ofHours(2));

  @RegisterExtension
  static final GreenMailExtension SMTP =
      new GreenMailExtension(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP))
          .withPerMethodLifecycle(false);

  @DynamicPropertySource
  static void mailServer(DynamicPropertyRegistry settings) {
    settings.add("spring.mail.host", () -> "127.0.0.1");
    settings.add("spring.mail.port", () -> SMTP.getSmtp().getPort());
    settings.add("cairn.notifications.sender", () -> "hello@shop.example");
    settings.add("cairn.notifications.sender-name", () -> "Sklep Kamyk");
    settings.add("cairn.work.most-tries", () -> "1");
  }

  @Autowired Commands commands;
  @Autowired Events events;
  @Autowired Journal journal;
  @Autowired Customers customers;
  @Autowired Notifications notifications;
  @Autowired Orders orders;
  @Autowired Worker worker;
  @Autowired JavaMailSenderImpl sender;

  @Test
  void an_alert_arrives_in_the_customers_language_as_text_and_as_html() throws Exception {
    Notification sent = alert(Language.PL, "marta@example.pl");

    MimeMessage mail = received("marta@example.pl");
    assertThat(sent.status()).isEqualTo(NotificationStatus.SENT);
    assertThat(mail.getSubject()).isEqualTo(sent.subject()).contains("wtorek, 10 marca");
    assertThat(mail.getFrom()[0]).hasToString("Sklep Kamyk <hello@shop.example>");
    assertThat(mail.getHeader("Content-Language")).containsExactly("pl");
    assertThat(text(mail, "text/plain")).isEqualToNormalizingNewlines(sent.body());
    assertThat(text(mail, "text/html")).contains("<p>Dzień dobry,</p>", "lang=\"pl\"");
  }

  @Test
  void a_mail_carries_the_messages_own_id_so_that_a_repeat_is_known() throws Exception {
    Notification sent = alert(Language.IT, "giulia@example.it");

    assertThat(received("giulia@example.it").getMessageID())
        .isEqualTo("<" + sent.id() + "@shop.example>");
  }

  @Test
  void a_mail_that_no_server_takes_fails_for_good_after_all_tries() {
    CustomerId ion = customer(Language.RO, "ion@example.ro");
    SMTP.stop();
    try {
      delay(ion);
      worker.sweep();
    } finally {
      SMTP.start();
      sender.setPort(SMTP.getSmtp().getPort());
    }

    Notification failed = notifications.of(ion, PageRequest.first(1)).items().getFirst();
    assertThat(failed.status()).isEqualTo(NotificationStatus.FAILED);
    assertThat(failed.reason()).contains("MailConnectException");
  }

  @Test
  void nobody_is_written_to_about_an_order_that_was_cancelled_meanwhile() {
    CustomerId ada = customer(Language.EN, "ada@example.org");
    Order order = orders.place(DelayFixtures.order(ada)).value();
    commands.on(
        ada,
        LATELY,
        () -> {
          events.publish(DelayFixtures.late(order, LATELY));
          return ada;
        });
    orders.cancel(order.id(), new NewCancellation(null, null, null, null));
    worker.sweep();

    Notification skipped = notifications.of(ada, PageRequest.first(1)).items().getFirst();
    assertThat(skipped.status()).isEqualTo(NotificationStatus.SKIPPED);
    assertThat(skipped.reason()).isEqualTo("not-awaited");
  }

  @Test
  void a_letter_beyond_ascii_arrives_where_it_was_sent() throws Exception {
    alert(Language.PL, "łukasz@example.com");

    assertThat(received("łukasz@example.com").getSubject()).contains("PL-1042");
  }

  @Test
  void an_address_that_the_server_does_not_support_fails_at_once_with_the_reason()
      throws Exception {
    CustomerId lukasz = customer(Language.PL, "łukasz@example.com");
    delay(lukasz);
    try (var server = new RecordingSmtpServer(false)) {
      sender.setPort(server.port());
      worker.sweep();
      assertThat(server.commands("RCPT")).isEmpty();
    } finally {
      sender.setPort(SMTP.getSmtp().getPort());
    }

    Notification failed = notifications.of(lukasz, PageRequest.first(1)).items().getFirst();
    assertThat(failed.status()).isEqualTo(NotificationStatus.FAILED);
    assertThat(failed.reason()).contains("SMTPUTF8");
    assertThat(failure(lukasz)).contains("\"reason\": \"address-not-supported\"");
  }

  @Test
  void a_permanent_reply_of_the_server_fails_at_once_and_a_temporary_one_is_retried()
      throws Exception {
    CustomerId gone = customer(Language.EN, "gone@example.com");
    CustomerId busy = customer(Language.EN, "busy@example.com");
    try (var server = new RecordingSmtpServer(true)) {
      sender.setPort(server.port());
      server.replyTo("RCPT", "550 5.1.1 no such mailbox");
      delay(gone);
      worker.sweep();
      server.replyTo("RCPT", "450 4.2.0 greylisted");
      delay(busy);
      worker.sweep();
    } finally {
      sender.setPort(SMTP.getSmtp().getPort());
    }

    Notification failed = notifications.of(gone, PageRequest.first(1)).items().getFirst();
    assertThat(failed.status()).isEqualTo(NotificationStatus.FAILED);
    assertThat(failed.reason()).contains("550 5.1.1 no such mailbox");
    assertThat(failure(gone)).contains("\"reason\": \"refused-by-mail-server\"");
    assertThat(failure(busy)).contains("\"reason\": \"every-try-failed\"");
  }

  private String failure(CustomerId customer) {
    return journal.newest(customer, JournalFilter.ALL, PageRequest.first(10)).items().stream()
        .filter(event -> event.name().equals("notification-failed"))
        .map(Recorded::data)
        .reduce((one, other) -> one + other)
        .orElse("");
  }

  @Test
  void the_recipient_is_named_beside_the_address() throws Exception {
    alert(Language.PL, "zielinska@example.pl");

    var to = (InternetAddress) received("zielinska@example.pl").getAllRecipients()[0];
    assertThat(to.getPersonal()).isEqualTo("Marta Zielińska");
  }

  private Notification alert(Language language, String email) {
    CustomerId customer = customer(language, email);
    delay(customer);
    worker.sweep();
    return notifications.of(customer, PageRequest.first(1)).items().getFirst();
  }

  private CustomerId customer(Language language, String email) {
    return customers.register(DelayFixtures.customer(language, email)).value().id();
  }

  private void delay(CustomerId customer) {
    commands.on(
        customer,
        LATELY,
        () -> {
          events.publish(DelayFixtures.newDay(customer, LATELY, DelayFixtures.NEW_DAY));
          return 0;
        });
  }

  private static MimeMessage received(String recipient) throws Exception {
    for (MimeMessage mail : SMTP.getReceivedMessages()) {
      if (((InternetAddress) mail.getAllRecipients()[0]).getAddress().equals(recipient)) {
        return mail;
      }
    }
    throw new AssertionError("No mail for " + recipient);
  }

  private static String text(jakarta.mail.Part part, String type) throws Exception {
    if (part.isMimeType(type)) {
      return part.getContent().toString().strip();
    }
    if (part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        BodyPart child = parts.getBodyPart(i);
        String found = text(child, type);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return "";
  }
}
