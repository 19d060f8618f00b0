package org.cairncrm.history;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.cairncrm.events.Recorded;
import org.cairncrm.shared.Cursor;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.shared.words.WordForms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Searches the history of one customer by what its lines show. It reads the events that the caller
 * sees, newest first, and compares each line, so it finds whatever the sentences say; a customer
 * has some hundred events. A page ends early after {@link #MOST} entries, and the next one goes on
 * from there.
 */
@Component
class LineSearch {
  /** The number of entries that one page examines. */
  static final int MOST = 5_000;

  private static final int BATCH = 200;

  private final LineText lines;
  private final WordForms forms;

  LineSearch(LineText lines, WordForms forms) {
    this.lines = lines;
    this.forms = forms;
  }

  /**
   * @param read the entries of a page without a search
   * @param events the events of an entry, of which one has to match; the first is its place in the
   *     list
   */
  <T> Page<T> find(
      String words,
      PageRequest wanted,
      Function<PageRequest, Page<T>> read,
      Function<T, List<Recorded>> events) {
    LineQuery query = LineQuery.of(words, forms);
    List<T> hits = new ArrayList<>();
    @Nullable String cursor = wanted.cursor();
    int examined = 0;
    do {
      Page<T> batch = read.apply(new PageRequest(cursor, BATCH));
      for (T entry : batch.items()) {
        if (query.isEmpty()
            || events.apply(entry).stream().anyMatch(event -> query.matches(lines.of(event)))) {
          if (hits.size() == wanted.limit()) {
            return new Page<>(hits, after(events.apply(hits.getLast()).getFirst()));
          }
          hits.add(entry);
        }
      }
      cursor = batch.next();
      examined += batch.items().size();
    } while (cursor != null && examined < MOST);
    return new Page<>(hits, cursor);
  }

  private static String after(Recorded last) {
    return Cursor.of(last.occurredAt(), last.seq()).encoded();
  }
}
