package org.cairncrm.history;

import java.time.Instant;
import java.util.List;
import org.cairncrm.events.Commands;
import org.cairncrm.events.EventId;
import org.cairncrm.events.Journal;
import org.cairncrm.events.JournalFilter;
import org.cairncrm.events.Recorded;
import org.cairncrm.shared.Cursor;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.NotFound;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The history of a customer with its reasons, limited to what the caller may read. */
@Component
public class History {

  private final Journal journal;
  private final Commands commands;
  private final ReadableEvents readable;
  private final LineSearch lineSearch;

  History(Journal journal, Commands commands, ReadableEvents readable, LineSearch lineSearch) {
    this.lineSearch = lineSearch;
    this.journal = journal;
    this.commands = commands;
    this.readable = readable;
  }

  /**
   * All recorded events as single rows, newest first.
   *
   * @param words what their lines have to show: words in any form, {@code "a phrase"}, {@code
   *     -without}; null for all
   * @throws NotFound if there is no such customer
   */
  public Page<Recorded> page(
      CustomerId customer, JournalFilter filter, @Nullable String words, PageRequest page) {
    Page<Recorded> found =
        words == null
            ? events(customer, filter, page)
            : lineSearch.find(words, page, request -> events(customer, filter, request), List::of);
    known(customer, found);
    return found;
  }

  private Page<Recorded> events(CustomerId customer, JournalFilter filter, PageRequest page) {
    Page<Recorded> found = journal.newest(customer, filter, page);
    return new Page<>(readable.of(found.items()), found.next());
  }

  /**
   * The events that began a command, newest first, each with its immediate effects.
   *
   * @param words what the line of one of these events has to show, as for {@link #page}
   * @throws NotFound if there is no such customer
   */
  public Page<TimelineEntry> timeline(
      CustomerId customer, JournalFilter filter, @Nullable String words, PageRequest page) {
    Page<TimelineEntry> found =
        words == null
            ? entries(customer, filter, page)
            : lineSearch.find(
                words, page, request -> entries(customer, filter, request), TimelineEntry::events);
    known(customer, found);
    return found;
  }

  private Page<TimelineEntry> entries(CustomerId customer, JournalFilter filter, PageRequest page) {
    return readable(journal.timeline(customer, filter, page));
  }

  /**
   * The newest events about one thing, such as an order, each with its immediate effects.
   *
   * @param field the field of the events that has the id of the thing
   */
  public Page<TimelineEntry> about(CustomerId customer, String field, String id, PageRequest page) {
    return readable(journal.about(customer, field, id, page));
  }

  private Page<TimelineEntry> readable(Page<List<Recorded>> found) {
    return new Page<>(readable.ofEach(found.items()), found.next()).map(TimelineEntry::of);
  }

  /**
   * The causes and the effects of an event.
   *
   * @throws NotFound if no such event was recorded
   */
  public Why why(EventId id) {
    Recorded event = journal.event(id);
    List<Recorded> chain = journal.causes(event);
    return new Why(
        readable.of(chain.subList(0, chain.size() - 1)),
        readable.of(event),
        readable.of(journal.effects(event)));
  }

  /**
   * The time of the last entry before a page of a {@link #timeline}.
   *
   * @param cursor of the page; null for the first page, which has none before it
   */
  public static @Nullable Instant lastShown(@Nullable String cursor) {
    return Cursor.decode(
        cursor,
        keys -> {
          Instant at = keys.instant();
          keys.number();
          return at;
        });
  }

  /** Rejects an unknown customer. Only an empty answer needs this check. */
  private void known(CustomerId customer, Page<?> found) {
    if (found.items().isEmpty() && !commands.knows(customer)) {
      throw new NotFound("customer", customer);
    }
  }
}
