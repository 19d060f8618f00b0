package org.cairncrm.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cairncrm.attachments.Attachment;
import org.cairncrm.attachments.Attachments;
import org.cairncrm.attachments.ReceivedFile;
import org.cairncrm.attachments.SampleFiles;
import org.cairncrm.customers.Customers;
import org.cairncrm.customers.NewCustomer;
import org.cairncrm.events.Journal;
import org.cairncrm.events.JournalFilter;
import org.cairncrm.events.Recorded;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.Http;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Files that belong to notes. */
@CairnTest
class NoteAttachmentsTest {
  private static final PageRequest PAGE = PageRequest.first(50);

  @Autowired Notes notes;
  @Autowired Attachments attachments;
  @Autowired Customers customers;
  @Autowired Journal journal;
  @Autowired Callers callers;

  @Test
  void a_note_is_saved_with_its_files_and_the_history_says_so() throws IOException {
    CustomerId customer = someone();
    ReceivedFile letter = received(customer, "letter.pdf");

    Note note = notes.add(customer, NewNote.of("See her letter"), List.of(letter)).value();

    assertThat(attachments.of(Notes.OWNER, note.id()))
        .extracting(Attachment::name)
        .containsExactly("letter.pdf");
    assertThat(journal.newest(customer, JournalFilter.ALL, PAGE).items())
        .extracting(Recorded::name)
        .startsWith("attachment-added", "note-added");
  }

  @Test
  void a_note_with_too_many_files_is_not_saved() throws IOException {
    CustomerId customer = someone();
    List<ReceivedFile> files = new ArrayList<>();
    for (int i = 0; i < 11; i++) {
      files.add(received(customer, i + ".pdf"));
    }
    assertThatThrownBy(() -> notes.add(customer, NewNote.of("See the files"), files))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("at most 10 attachments");
    assertThat(notes.of(customer, PAGE).items()).isEmpty();
  }

  @Test
  void other_systems_attach_files_to_notes_and_need_the_permission_of_the_note() {
    Note note = notes.add(someone(), NewNote.of("See her letter")).value();
    String list = "/api/attachments?owner=note&ownerId=" + note.id();

    assertThat(put(callers.system(), note).statusCode()).isEqualTo(201);
    assertThat(callers.system().get(list).body()).contains("letter.txt");
    Http stranger = callers.system("attachments:read", "attachments:write");
    assertThat(stranger.get(list).statusCode()).isEqualTo(403);
    assertThat(put(stranger, note).statusCode()).isEqualTo(403);
  }

  private static HttpResponse<String> put(Http sender, Note note) {
    return sender.put(
        "/api/attachments/%s?owner=note&ownerId=%s&name=letter.txt"
            .formatted(UUID.randomUUID(), note.id()),
        "Dear Anna",
        "Content-Type",
        "application/octet-stream");
  }

  private ReceivedFile received(CustomerId customer, String name) throws IOException {
    return attachments.receive(customer, name, new ByteArrayInputStream(SampleFiles.pdf()));
  }

  private CustomerId someone() {
    return customers.register(NewCustomer.named("Someone")).value().id();
  }
}
