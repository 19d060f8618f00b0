package org.cairncrm.notes.web;

import org.cairncrm.access.Caller;
import org.cairncrm.access.Person;
import org.cairncrm.history.EventCategory;
import org.cairncrm.notes.Mentions;
import org.cairncrm.notes.NotePermissions;
import org.cairncrm.shell.EventLink;
import org.cairncrm.shell.MenuEntry;
import org.cairncrm.shell.SearchAction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of notes and mentions in the menu, in histories and in the search. */
@Configuration(proxyBeanMethods = false)
class NoteConsole {
  @Bean
  MenuEntry mentionsEntry(Mentions mentions, Caller caller) {
    return new MenuEntry(
        "mentions",
        "notes.mentions",
        "/mentions",
        "notes/at",
        NotePermissions.READ,
        17,
        () -> {
          Person person = caller.person();
          return person == null ? 0 : mentions.unread(person.username());
        });
  }

  @Bean
  EventCategory noteEvents() {
    return new EventCategory("notes", "notes", NotePermissions.READ, 22);
  }

  @Bean
  EventLink noteLink() {
    return new EventLink("subject", "/notes/{note}", NotePermissions.READ);
  }

  @Bean
  SearchAction noteOnCustomer() {
    return new SearchAction(
        "notes.search.new-for",
        "notes/note",
        NotePermissions.WRITE,
        "customers",
        "/customers/{id}/notes",
        13);
  }

  @Bean
  SearchAction noteOnOrder() {
    return new SearchAction(
        "notes.search.new-on",
        "notes/note",
        NotePermissions.WRITE,
        "orders",
        "/orders/{id}/notes",
        13);
  }
}
