package org.cairncrm.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.cairncrm.access.Caller;
import org.cairncrm.access.People;
import org.cairncrm.access.Role;
import org.cairncrm.customers.Customers;
import org.cairncrm.customers.NewCustomer;
import org.cairncrm.events.Journal;
import org.cairncrm.events.JournalFilter;
import org.cairncrm.events.Recorded;
import org.cairncrm.history.History;
import org.cairncrm.orders.OrderId;
import org.cairncrm.orders.Orders;
import org.cairncrm.shared.Actor;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.NotFound;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.shared.Stale;
import org.cairncrm.shell.SearchQuery;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Regulars;
import org.cairncrm.work.LiveUpdates;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Notes from their writing to their deletion, and what the history says of them. */
@CairnTest
class NotesTest {
  private static final PageRequest PAGE = PageRequest.first(50);

  private final String mark = UUID.randomUUID().toString().substring(0, 8);

  @Autowired Notes notes;
  @Autowired NoteSource source;
  @Autowired Customers customers;
  @Autowired Orders orders;
  @Autowired People people;
  @Autowired Journal journal;
  @Autowired History history;
  @Autowired Regulars regulars;
  @Autowired LiveUpdates liveUpdates;

  @Test
  void a_note_is_in_the_history_of_its_customer_with_its_text() {
    CustomerId customer = someone();
    Note note = add(customer, "She prefers to be called.\nIn the morning.");

    assertThat(notes.of(customer, PAGE).items()).containsExactly(note);
    assertThat(events(customer)).containsExactly("note-added");
    assertThat(newest(customer).text()).isEqualTo("She prefers to be called.\nIn the morning.");
  }

  @Test
  void a_note_on_an_order_is_in_the_history_of_the_order_too() {
    CustomerId customer = regulars.withThreeOrders("Marta", null);
    OrderId order = orders.of(customer, PAGE).items().getFirst().id();

    Note note = notes.add(order, NewNote.of("Deliver to the neighbour.")).value();

    assertThat(note.customerId()).isEqualTo(customer);
    assertThat(note.orderNumber()).isEqualTo(orders.get(order).number());
    assertThat(notes.of(order, PAGE).items()).containsExactly(note);
    assertThat(notes.of(customer, PAGE).items()).containsExactly(note);
    assertThat(history.about(customer, "order", order.toString(), PAGE).items())
        .extracting(entry -> entry.event().name())
        .contains("note-added");
    assertThatThrownBy(() -> notes.add(OrderId.next(), NewNote.of("x")))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> notes.of(OrderId.next(), PAGE)).isInstanceOf(NotFound.class);
  }

  @Test
  void every_text_that_a_note_had_is_kept_with_its_author() {
    CustomerId customer = someone();
    String anna = person(Role.AGENT);
    Note note = Caller.as(Actor.person(anna), () -> add(customer, "first"));

    Note edited =
        Caller.as(
            Actor.system("shop"), () -> notes.change(note.id(), new NoteContent("second"), 1));

    assertThat(edited.text()).isEqualTo("second");
    assertThat(edited.createdBy()).isEqualTo(Actor.person(anna));
    assertThat(edited.changedBy()).isEqualTo(Actor.system("shop"));
    assertThat(notes.versions(note.id(), PAGE).items())
        .extracting(NoteVersion::text, NoteVersion::version, NoteVersion::writtenBy)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("second", 2, Actor.system("shop")),
            org.assertj.core.groups.Tuple.tuple("first", 1, Actor.person(anna)));
    assertThat(events(customer)).containsExactly("note-changed", "note-added");
    assertThat(newest(customer).text()).isEqualTo("second");
  }

  @Test
  void a_change_needs_the_version_that_was_read() {
    Note note = add(someone(), "first");
    notes.change(note.id(), new NoteContent("second"), 1);

    assertThatThrownBy(() -> notes.change(note.id(), new NoteContent("third"), 1))
        .isInstanceOf(Stale.class);
    assertThat(notes.change(note.id(), new NoteContent(" second "), 2).version()).isEqualTo(2);
  }

  @Test
  void pinned_notes_come_first_on_every_page() {
    CustomerId customer = someone();
    Note oldest = add(customer, "oldest");
    add(customer, "middle");
    Note newest = add(customer, "newest");
    notes.pin(oldest.id(), true);

    var first = notes.of(customer, PageRequest.first(2));

    assertThat(first.items()).extracting(Note::text).containsExactly("oldest", "newest");
    assertThat(notes.of(customer, new PageRequest(first.next(), 2)).items())
        .extracting(Note::text)
        .containsExactly("middle");
    assertThat(notes.pin(oldest.id(), true).version()).as("pinned twice").isEqualTo(2);
    notes.pin(oldest.id(), false);
    assertThat(notes.of(customer, PAGE).items().getFirst().id()).isEqualTo(newest.id());
  }

  @Test
  void a_deleted_note_is_in_no_list_and_can_be_restored() {
    CustomerId customer = someone();
    Note note = add(customer, "Parole " + mark);

    notes.delete(note.id());
    notes.delete(note.id());

    assertThat(notes.of(customer, PAGE).items()).isEmpty();
    assertThat(found(mark)).isEmpty();
    assertThat(notes.get(note.id()).deleted()).isTrue();
    assertThatThrownBy(() -> notes.change(note.id(), new NoteContent("x"), 2))
        .isInstanceOf(Conflict.class)
        .hasMessage("The note is deleted: restore it to change it");
    assertThatThrownBy(() -> notes.pin(note.id(), true)).isInstanceOf(Conflict.class);

    notes.restore(note.id());
    notes.restore(note.id());

    assertThat(notes.of(customer, PAGE).items()).hasSize(1);
    assertThat(found(mark)).hasSize(1);
    assertThat(events(customer)).containsExactly("note-restored", "note-deleted", "note-added");
  }

  @Test
  void the_search_finds_the_words_of_the_present_text_in_any_form() {
    Note note = add(someone(), "Klientka prosi o zwrot pieniędzy " + mark);

    assertThat(found("zwrotu " + mark)).containsExactly("/notes/" + note.id());
    assertThat(found("pieniadze " + mark)).hasSize(1);
    notes.change(note.id(), new NoteContent("Reclamo " + mark), 1);
    assertThat(found("zwrotu " + mark)).isEmpty();
    assertThat(found("reclami " + mark)).hasSize(1);
  }

  @Test
  void the_same_note_of_another_system_is_added_once() {
    CustomerId customer = someone();
    var wanted = new NewNote("From the old CRM", null, "crm", mark);

    assertThat(notes.add(customer, wanted).created()).isTrue();
    assertThat(notes.add(customer, wanted).created()).isFalse();
    assertThat(events(customer)).containsExactly("note-added");
  }

  @Test
  void a_note_that_says_nothing_is_refused() {
    assertThatThrownBy(() -> add(someone(), " \n "))
        .isInstanceOf(Invalid.class)
        .hasMessage("text must not be empty");
    assertThatThrownBy(() -> add(CustomerId.next(), "x")).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> notes.of(CustomerId.next(), PAGE)).isInstanceOf(NotFound.class);
  }

  @Test
  void wakes_the_pages_that_show_notes() {
    var woken = new AtomicInteger();
    try (var _ = liveUpdates.watch(Notes.TOPIC, woken::incrementAndGet)) {
      Note note = add(someone(), "x");
      notes.pin(note.id(), true);
      assertThat(woken).hasValue(2);
    }
  }

  private Note add(CustomerId customer, String text) {
    return notes.add(customer, NewNote.of(text)).value();
  }

  private CustomerId someone() {
    return customers.register(NewCustomer.named("Someone")).value().id();
  }

  private String person(Role role) {
    return people.create("anna-" + mark, "Anna Nowak", role, "a stone on a stone").username();
  }

  private List<String> found(String typed) {
    return source.find(SearchQuery.of(typed), 5).stream().map(hit -> hit.page()).toList();
  }

  private List<String> events(CustomerId customer) {
    return all(customer).stream()
        .map(Recorded::name)
        .filter(name -> name.startsWith("note-"))
        .toList();
  }

  private Recorded newest(CustomerId customer) {
    return all(customer).getFirst();
  }

  private List<Recorded> all(CustomerId customer) {
    return journal.newest(customer, JournalFilter.ALL, PAGE).items();
  }
}
