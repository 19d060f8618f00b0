package org.cairncrm.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.cairncrm.access.Caller;
import org.cairncrm.access.People;
import org.cairncrm.access.Person;
import org.cairncrm.access.Role;
import org.cairncrm.customers.Customers;
import org.cairncrm.customers.NewCustomer;
import org.cairncrm.shared.Actor;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.NotFound;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.testing.CairnTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is notified of a note, and what they have read. */
@CairnTest
class MentionsTest {
  private static final PageRequest PAGE = PageRequest.first(50);

  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  private final String anna = "anna-" + mark;
  private final String bruno = "bruno-" + mark;

  @Autowired Notes notes;
  @Autowired Mentions mentions;
  @Autowired Customers customers;
  @Autowired People people;

  private CustomerId customer = CustomerId.next();

  @BeforeEach
  void two_colleagues_and_a_customer() {
    people.create(anna, "Ánna Nowak" + mark, Role.ACCOUNT_MANAGER, "a stone on a stone");
    people.create(bruno, "Bruno Rossi", Role.AGENT, "a stone on a stone");
    customer = customers.register(NewCustomer.named("Marta")).value().id();
  }

  @Test
  void a_colleague_has_an_unread_mention_until_it_is_read() {
    Note note = add("@" + anna + " please call her.");

    assertThat(mentions.unread(anna)).isEqualTo(1);
    Mention mention = mentions.of(anna, true, PAGE).items().getFirst();
    assertThat(mention.note()).isEqualTo(note);

    assertThat(mentions.read(mention.id()).unread()).isFalse();
    assertThat(mentions.unread(anna)).isZero();
    assertThat(mentions.of(anna, true, PAGE).items()).isEmpty();
    assertThat(mentions.of(anna, null, PAGE).items()).hasSize(1);
  }

  @Test
  void unread_mentions_come_before_newer_ones_that_were_read() {
    Note first = add("@" + anna + " one");
    Note second = add("@" + anna + " two");
    Note third = add("@" + anna + " three");
    mentions.read(mentions.of(anna, null, PAGE).items().getFirst().id());

    var page = mentions.of(anna, null, PageRequest.first(2));

    assertThat(page.items()).extracting(Mention::note).containsExactly(second, first);
    assertThat(mentions.of(anna, null, new PageRequest(page.next(), 2)).items())
        .extracting(Mention::note)
        .containsExactly(third);
    mentions.readAll(anna);
    assertThat(mentions.unread(anna)).isZero();
  }

  @Test
  void who_mentions_themselves_is_not_notified() {
    Caller.as(Actor.person(anna), () -> add("For @" + anna + " and @" + bruno));

    assertThat(mentions.unread(anna)).isZero();
    assertThat(mentions.unread(bruno)).isEqualTo(1);
  }

  @Test
  void an_edit_notifies_those_whom_it_adds_and_takes_back_those_whom_it_removes() {
    Note note = add("@" + anna);
    mentions.readAll(anna);
    notes.change(note.id(), new NoteContent("@" + anna + " and @" + bruno), 1);

    assertThat(mentions.unread(anna)).as("read, and not notified again").isZero();
    assertThat(mentions.unread(bruno)).isEqualTo(1);

    notes.change(note.id(), new NoteContent("@" + anna), 2);
    assertThat(mentions.of(bruno, null, PAGE).items()).isEmpty();
    assertThat(mentions.of(anna, null, PAGE).items()).hasSize(1);
  }

  @Test
  void a_deleted_note_mentions_nobody_until_it_is_restored() {
    Note note = add("@" + anna);
    notes.delete(note.id());
    assertThat(mentions.unread(anna)).isZero();
    assertThat(mentions.of(anna, null, PAGE).items()).isEmpty();

    notes.restore(note.id());
    assertThat(mentions.unread(anna)).isEqualTo(1);
  }

  @Test
  void whoever_cannot_read_the_note_is_refused_with_the_reason() {
    String maria = "maria-" + mark;
    String former = "former-" + mark;
    people.create(maria, "Maria", Role.MARKETING, "a stone on a stone");
    people.create(former, "Former", Role.AGENT, "a stone on a stone");
    people.disable(former, true);

    assertThatThrownBy(() -> add("@nobody-" + mark + " @" + maria + " @" + former + " @" + anna))
        .isInstanceOf(Invalid.class)
        .hasMessage(
            "text mentions @nobody-%1$s, but nobody who can sign in has this username; text mentions @maria-%1$s, who may not read notes on customers; text mentions @former-%1$s, but nobody who can sign in has this username"
                .formatted(mark));
    assertThat(notes.of(customer, PAGE).items()).isEmpty();
    assertThat(mentions.unread(anna)).isZero();
  }

  @Test
  void a_note_that_mentions_a_former_colleague_can_still_be_edited() {
    Note note = add("@" + bruno + " knows her");
    people.disable(bruno, true);

    assertThat(notes.change(note.id(), new NoteContent("@" + bruno + " knew her"), 1).version())
        .isEqualTo(2);
  }

  @Test
  void only_the_person_or_a_system_marks_a_mention_as_read() {
    add("@" + anna);
    Mention mention = mentions.of(anna, null, PAGE).items().getFirst();

    assertThatThrownBy(() -> Caller.as(Actor.person(bruno), () -> mentions.read(mention.id())))
        .isInstanceOf(NotFound.class);
    assertThat(Caller.as(Actor.system("chat"), () -> mentions.read(mention.id())).unread())
        .isFalse();
  }

  @Test
  void a_system_names_the_person_whose_mentions_it_wants() {
    assertThatThrownBy(() -> Caller.as(Actor.system("chat"), () -> mentions.of(null, null, PAGE)))
        .isInstanceOf(Invalid.class)
        .hasMessage("person is required: a system has no mentions of its own");
    add("@" + anna);
    assertThat(Caller.as(Actor.person(anna), () -> mentions.of(null, null, PAGE)).items())
        .hasSize(1);
  }

  @Test
  void colleagues_are_suggested_by_the_beginning_of_a_name_without_accents() {
    String second = "nowak" + mark;
    people.create("x-" + mark, "Maria " + second, Role.MARKETING, "a stone on a stone");

    assertThat(mentions.suggestions(second)).extracting(Person::username).containsExactly(anna);
    assertThat(mentions.suggestions("anna nowak" + mark)).hasSize(1);
    assertThat(mentions.suggestions("ANNA-" + mark)).hasSize(1);
    assertThat(mentions.suggestions("owak" + mark)).isEmpty();
    assertThat(mentions.suggestions("")).hasSizeLessThanOrEqualTo(8).isNotEmpty();
  }

  private Note add(String text) {
    return notes.add(customer, NewNote.of(text)).value();
  }
}
