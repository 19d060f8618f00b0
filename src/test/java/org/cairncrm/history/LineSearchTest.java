package org.cairncrm.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.cairncrm.events.EventId;
import org.cairncrm.events.Recorded;
import org.cairncrm.shared.Actor;
import org.cairncrm.shared.Cursor;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.shared.words.WordForms;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LineSearchTest {
  private static final CustomerId MARTA = CustomerId.next();
  private static final Instant START = Instant.parse("2026-03-06T09:00:00Z");

  private final LineSearch search =
      new LineSearch(event -> String.valueOf(event.text()), new WordForms());
  private int read;

  /** Events of which every third line has the word. */
  private static List<Recorded> events(int many) {
    return LongStream.rangeClosed(1, many)
        .mapToObj(seq -> event(seq, seq % 3 == 0 ? "a parcel" : "nothing"))
        .toList()
        .reversed();
  }

  private static Recorded event(long seq, String text) {
    Instant at = START.plusSeconds(seq);
    return new Recorded(
        EventId.next(),
        MARTA,
        seq,
        "x",
        "x",
        null,
        at,
        at,
        seq,
        null,
        null,
        Actor.CAIRN,
        "{}",
        null,
        null,
        text);
  }

  private Page<Recorded> page(List<Recorded> all, PageRequest request) {
    @Nullable Long after =
        Cursor.decode(
            request.isFirst() ? null : request.cursor(),
            keys -> {
              keys.instant();
              return keys.number();
            });
    List<Recorded> rest =
        all.stream().filter(event -> after == null || event.seq() < after).toList();
    List<Recorded> shown = rest.stream().limit(request.limit()).toList();
    read += shown.size();
    return new Page<>(
        shown,
        shown.size() == rest.size()
            ? null
            : Cursor.of(shown.getLast().occurredAt(), shown.getLast().seq()).encoded());
  }

  @Test
  void pages_have_each_match_once() {
    List<Recorded> all = events(1000);
    List<Long> found = new ArrayList<>();
    String cursor = null;
    do {
      Page<Recorded> page =
          search.find(
              "parcels", new PageRequest(cursor, 40), request -> page(all, request), List::of);
      assertThat(page.items()).hasSizeLessThanOrEqualTo(40);
      page.items().forEach(event -> found.add(event.seq()));
      cursor = page.next();
    } while (cursor != null);

    assertThat(found)
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, 333).mapToObj(i -> (334L - i) * 3).toList());
  }

  @Test
  void a_page_ends_early_in_a_very_long_history_and_the_next_goes_on() {
    List<Recorded> all = events(LineSearch.MOST + 1000);

    Page<Recorded> first =
        search.find("nobody", PageRequest.first(20), request -> page(all, request), List::of);

    assertThat(first.items()).isEmpty();
    assertThat(first.next()).isNotNull();
    assertThat(read).isEqualTo(LineSearch.MOST);
    Page<Recorded> second =
        search.find(
            "nobody", new PageRequest(first.next(), 20), request -> page(all, request), List::of);
    assertThat(second.next()).isNull();
  }
}
