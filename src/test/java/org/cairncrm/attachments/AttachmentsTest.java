package org.cairncrm.attachments;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.cairncrm.access.Caller;
import org.cairncrm.attachments.db.Tables;
import org.cairncrm.customers.Customers;
import org.cairncrm.customers.NewCustomer;
import org.cairncrm.events.Journal;
import org.cairncrm.events.JournalFilter;
import org.cairncrm.events.Recorded;
import org.cairncrm.shared.Actor;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Ids;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.TestClock;
import org.cairncrm.work.Worker;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class AttachmentsTest {
  private static final String OWNER = "contact";
  private static final int MEGABYTE = 1024 * 1024;

  private final UUID owner = Ids.next();

  @Autowired Attachments attachments;
  @Autowired Customers customers;
  @Autowired Journal journal;
  @Autowired Worker worker;
  @Autowired TestClock clock;
  @Autowired DSLContext sql;

  @AfterEach
  void the_clock_goes_back_for_other_tests() {
    clock.set(TestClock.START);
  }

  private CustomerId someone() {
    return customers.register(NewCustomer.named("Someone")).value().id();
  }

  private ReceivedFile received(CustomerId customer, String name, byte[] content)
      throws IOException {
    return attachments.receive(customer, name, new ByteArrayInputStream(content));
  }

  private Attachment attached(CustomerId customer, String name, byte[] content) throws IOException {
    return attachments
        .attach(customer, OWNER, owner, List.of(received(customer, name, content)))
        .getFirst();
  }

  private byte[] content(Attachment attachment) throws IOException {
    var content = new ByteArrayOutputStream();
    attachments.write(attachment, content);
    return content.toByteArray();
  }

  private long pieces(CustomerId customer) {
    return sql.fetchCount(Tables.PIECE, Tables.PIECE.CUSTOMER_ID.eq(customer));
  }

  private static byte[] text(int size) {
    byte[] text = new byte[size];
    for (int i = 0; i < size; i++) {
      text[i] = (byte) (i % 61 == 60 ? '\n' : 'a' + i % 23);
    }
    return text;
  }

  @Test
  void come_back_as_they_were_sent_piece_by_piece() throws IOException {
    CustomerId customer = someone();
    byte[] content = text(3 * ContentStore.PIECE_SIZE + 7);

    Attachment attachment = attached(customer, "long.txt", content);

    assertThat(attachment.size()).isEqualTo(content.length);
    assertThat(attachment.mediaType()).isEqualTo("text/plain");
    assertThat(pieces(customer)).isEqualTo(4);
    assertThat(content(attachment)).isEqualTo(content);
    assertThat(attachments.of(OWNER, owner)).containsExactly(attachment);
  }

  @Test
  void are_in_the_history_by_name() throws IOException {
    CustomerId customer = someone();

    Attachment attachment = attached(customer, "photo.png", SampleFiles.picture());

    Recorded event = newest(customer);
    assertThat(event.name()).isEqualTo("attachment-added");
    assertThat(event.text()).isEqualTo("photo.png");
    assertThat(event.data()).contains(attachment.id().toString(), "image/png");
  }

  private Recorded newest(CustomerId customer) {
    return journal.newest(customer, JournalFilter.ALL, PageRequest.first(1)).items().getFirst();
  }

  @Test
  void of_ten_megabytes_at_most_are_accepted() throws IOException {
    CustomerId customer = someone();

    assertThat(received(customer, "large.txt", text(10 * MEGABYTE)).size())
        .isEqualTo(10 * MEGABYTE);
    assertThatThrownBy(() -> received(customer, "larger.txt", text(10 * MEGABYTE + 1)))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("body must not be larger than 10 MB");
    assertThatThrownBy(() -> received(customer, "empty.txt", new byte[0]))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("body must not be empty");
    assertThat(pieces(customer)).isEqualTo(40);
  }

  @Test
  void are_at_most_ten_of_one_thing() throws IOException {
    CustomerId customer = someone();
    for (int i = 0; i < 10; i++) {
      attached(customer, "photo.png", SampleFiles.picture());
    }

    assertThatThrownBy(() -> attached(customer, "photo.png", SampleFiles.picture()))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("at most 10 attachments");
    assertThat(attachments.of(OWNER, owner)).hasSize(10);
  }

  @Test
  void that_were_received_but_never_attached_are_deleted_after_a_day() throws IOException {
    CustomerId customer = someone();
    attached(customer, "kept.png", SampleFiles.picture());
    ReceivedFile forgotten = received(customer, "forgotten.png", SampleFiles.picture());

    clock.advance(Duration.ofHours(23));
    worker.sweep();
    assertThat(pieces(customer)).isEqualTo(2);

    clock.advance(Duration.ofHours(2));
    worker.sweep();
    assertThat(pieces(customer)).isEqualTo(1);
    assertThat(attachments.received(customer, List.of(forgotten.content()))).isEmpty();
    assertThatThrownBy(() -> attachments.attach(customer, OWNER, owner, List.of(forgotten)))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void that_break_off_leave_nothing_that_can_be_attached() {
    CustomerId customer = someone();
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("The client is gone");
          }
        };
    InputStream content =
        new SequenceInputStream(
            new ByteArrayInputStream(text(2 * ContentStore.PIECE_SIZE)), broken);

    assertThatThrownBy(() -> attachments.receive(customer, "half.txt", content))
        .isInstanceOf(IOException.class);

    List<UUID> left =
        sql.select(Tables.CONTENT.CONTENT_ID)
            .from(Tables.CONTENT)
            .where(Tables.CONTENT.CUSTOMER_ID.eq(customer))
            .fetch(Tables.CONTENT.CONTENT_ID);
    assertThat(attachments.received(customer, left)).isEmpty();
  }

  @Test
  void that_another_person_has_sent_cannot_be_attached() throws IOException {
    CustomerId customer = someone();
    ReceivedFile file = received(customer, "photo.png", SampleFiles.picture());

    assertThat(attachments.received(customer, List.of(file.content()))).containsExactly(file);
    assertThat(
            Caller.as(
                Actor.person("eva"), () -> attachments.received(customer, List.of(file.content()))))
        .isEmpty();
    assertThat(attachments.received(someone(), List.of(file.content()))).isEmpty();
  }

  @Test
  void are_attached_once() throws IOException {
    CustomerId customer = someone();
    ReceivedFile file = received(customer, "photo.png", SampleFiles.picture());
    attachments.attach(customer, OWNER, owner, List.of(file));

    assertThatThrownBy(() -> attachments.attach(customer, OWNER, Ids.next(), List.of(file)))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("photo.png is attached already");
    assertThat(
            Arrays.equals(content(attachments.of(OWNER, owner).getFirst()), SampleFiles.picture()))
        .isTrue();
  }

  @Test
  void are_listed_for_several_things_in_one_query() throws IOException {
    CustomerId customer = someone();
    Attachment first = attached(customer, "first.txt", "one".getBytes(UTF_8));
    Attachment second = attached(customer, "second.txt", "two".getBytes(UTF_8));
    UUID without = Ids.next();

    assertThat(attachments.of(OWNER, List.of(owner, without)))
        .containsOnlyKeys(owner)
        .containsEntry(owner, List.of(first, second));
  }
}
