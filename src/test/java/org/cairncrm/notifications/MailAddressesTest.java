package org.cairncrm.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairncrm.shared.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A mail reaches the stored address, byte for byte, or nobody. */
@Tag("slow")
class MailAddressesTest {
  private static final NotificationSettings SETTINGS =
      new NotificationSettings("hello@shop.example", "Sklep Kamyk", Duration.ofDays(2));
  private static final UUID ID = UUID.fromString("0195a1b2-0000-7000-8000-000000000031");

  private final Clock clock = Clock.fixed(Instant.parse("2026-03-02T10:00:00Z"), ZoneOffset.UTC);
  private RecordingSmtpServer server = start(true);

  private static RecordingSmtpServer start(boolean utf8) {
    try {
      return new RecordingSmtpServer(utf8);
    } catch (IOException impossible) {
      throw new java.io.UncheckedIOException(impossible);
    }
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  private void withoutUtf8() throws IOException {
    server.close();
    server = start(false);
  }

  private void send(String address, String name) throws Exception {
    var sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(server.port());
    var beans = new StaticListableBeanFactory();
    beans.addBean("server", sender);
    new Mail(beans.getBeanProvider(JavaMailSenderImpl.class), SETTINGS, clock)
        .send(ID, new Recipient(address, name), Language.PL, new Letter("Zamówienie", "Cześć"));
  }

  private MimeMessage received() throws Exception {
    return message(server.messages().getFirst());
  }

  private MimeMessage last() throws Exception {
    return message(server.messages().getLast());
  }

  private static MimeMessage message(String text) throws Exception {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new MimeMessage(null, new ByteArrayInputStream(bytes));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "łukasz@example.com",
        "Łukasz@example.com",
        "дмитрий@xn--e1afmkfd.example",
        "小明@example.com",
        "josé@example.com",
        "a😀b@example.com"
      })
  void a_letter_beyond_ascii_is_sent_as_it_is_where_the_server_supports_it(String address)
      throws Exception {
    send(address, "Łukasz");

    assertThat(server.commands("RCPT")).containsExactly("RCPT TO:<" + address + ">");
    assertThat(server.commands("MAIL").getFirst()).endsWith("SMTPUTF8");
    assertThat(server.messages().getFirst()).contains("<" + address + ">");
  }

  @ParameterizedTest
  @ValueSource(strings = {"łukasz@example.com", "josé@example.com", "小明@example.com"})
  void a_letter_beyond_ascii_is_sent_to_nobody_where_the_server_does_not_support_it(String address)
      throws Exception {
    withoutUtf8();

    assertThatThrownBy(() -> send(address, "Łukasz"))
        .isInstanceOf(AddressNotSupported.class)
        .hasMessageContaining("SMTPUTF8");
    assertThat(server.commands("RCPT")).isEmpty();
    assertThat(server.commands("MAIL")).isEmpty();
  }

  @Test
  void a_stored_address_that_no_envelope_can_hold_is_sent_to_nobody() {
    assertThatThrownBy(() -> send("anna@example.com>\r\nRCPT TO:<b@example.com", "Anna"))
        .isInstanceOf(AddressNotSupported.class);
    assertThatThrownBy(() -> send("anna@straße.example", "Anna"))
        .isInstanceOf(AddressNotSupported.class);
    assertThatThrownBy(() -> send("anna@example.com,b@example.com", "Anna"))
        .isInstanceOf(AddressNotSupported.class);
    assertThat(server.commands("RCPT")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void an_ascii_address_needs_nothing_of_the_server(boolean utf8) throws Exception {
    if (!utf8) {
      withoutUtf8();
    }

    send("o'brien+shop@xn--mnchen-3ya.example", "Łukasz");

    assertThat(server.commands("RCPT"))
        .containsExactly("RCPT TO:<o'brien+shop@xn--mnchen-3ya.example>");
    assertThat(server.commands("MAIL")).containsExactly("MAIL FROM:<hello@shop.example>");
    assertThat(server.messages().getFirst()).matches("\\p{ASCII}*");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Łukasz Nowak             | Łukasz Nowak
          Nowak, Anna              | Nowak, Anna
          Anna "Ania" Nowak        | Anna "Ania" Nowak
          Anna <b@example.com>     | Anna <b@example.com>
          O'Brien; (Pat)           | O'Brien; (Pat)
          back\\slash              | back\\slash
          王小明                    | 王小明
          b@example.com, c         | b@example.com, c
          =?UTF-8?Q?b=40c?=        | = ?UTF-8?Q?b=40c?=
          """)
  void the_name_never_changes_who_is_written_to(String name, String shown) throws Exception {
    send("anna@example.com", name);

    InternetAddress[] to =
        (InternetAddress[]) received().getRecipients(MimeMessage.RecipientType.TO);
    assertThat(to).hasSize(1);
    assertThat(to[0].getAddress()).isEqualTo("anna@example.com");
    assertThat(to[0].getPersonal()).isEqualTo(shown);
    assertThat(server.commands("RCPT")).containsExactly("RCPT TO:<anna@example.com>");
    assertThat(server.messages().getFirst()).matches("\\p{ASCII}*");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Anna\r\nBcc: b@example.com",
        "Anna\n\nBcc: b@example.com",
        "Anna\tBcc:\u0007 b@example.com"
      })
  void a_control_character_in_a_name_is_a_blank(String name) throws Exception {
    send("anna@example.com", name);

    InternetAddress to = (InternetAddress) received().getAllRecipients()[0];
    assertThat(to.getPersonal()).isEqualTo("Anna Bcc: b@example.com");
    assertThat(received().getHeader("Bcc")).isNull();
  }

  @Test
  void no_mixture_of_marks_in_a_name_changes_who_is_written_to() throws Exception {
    var random = new Random(16);
    List<String> pieces =
        List.of(
            "Anna",
            "Łucja",
            " ",
            ",",
            ";",
            ":",
            "\"",
            "\\",
            "(",
            ")",
            "<",
            ">",
            "@",
            "b@example.com",
            "=?UTF-8?B?YQ==?=",
            "=?",
            "?=",
            "'",
            ".",
            "\u2028",
            "\u2029",
            "\u0085",
            "\u202e",
            "\u200b",
            "\t",
            "\r\n ",
            "😀",
            "小明",
            "[",
            "]",
            "%",
            "group:",
            "=?utf-8?q?=2C?=");
    for (int i = 0; i < 150; i++) {
      String name =
          random
              .ints(1 + random.nextInt(12), 0, pieces.size())
              .mapToObj(pieces::get)
              .collect(Collectors.joining());
      send("anna@example.com", name);

      InternetAddress[] to = (InternetAddress[]) last().getRecipients(MimeMessage.RecipientType.TO);
      assertThat(to).as(name).hasSize(1);
      assertThat(to[0].getAddress()).as(name).isEqualTo("anna@example.com");
    }
    assertThat(new HashSet<>(server.commands("RCPT")))
        .containsExactly("RCPT TO:<anna@example.com>");
  }

  @Test
  void a_long_name_is_folded_and_read_back_whole() throws Exception {
    String name = "Święcicka-Żółkiewska ".repeat(9).strip();
    send("łukasz@example.com", name);

    InternetAddress to = (InternetAddress) received().getAllRecipients()[0];
    assertThat(to.getPersonal()).isEqualTo(name);
    assertThat(server.messages().getFirst().lines().mapToInt(String::length).max().orElse(0))
        .isLessThan(998);
  }

  @Test
  void the_headers_name_the_shop_and_the_message_and_no_machine() throws Exception {
    send("łukasz@example.com", "Łukasz");

    MimeMessage mail = received();
    assertThat(mail.getMessageID()).isEqualTo("<" + ID + "@shop.example>");
    assertThat(mail.getFrom()[0]).hasToString("Sklep Kamyk <hello@shop.example>");
    assertThat(mail.getSentDate().toInstant()).isEqualTo(clock.instant());
    assertThat(mail.getSubject()).isEqualTo("Zamówienie");
    assertThat(server.messages().getFirst())
        .doesNotContain(Objects.requireNonNull(java.net.InetAddress.getLocalHost()).getHostName());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "héllo@shop.example",
        "hello@straße.example",
        "hello",
        "Shop <hello@shop.example>",
        "a@b, c@d",
        " "
      })
  void a_sender_that_mail_would_cut_is_refused_at_start(String sender) {
    assertThatThrownBy(() -> new NotificationSettings(sender, "Shop", Duration.ofDays(2)))
        .hasMessageContaining("cairn.notifications.sender");
  }

  @Test
  void a_sender_name_of_two_lines_is_refused_at_start() {
    assertThatThrownBy(
            () -> new NotificationSettings("a@shop.example", "Shop\nBcc: b", Duration.ofDays(2)))
        .hasMessageContaining("cairn.notifications.sender-name");
  }
}
