package org.cairncrm.access;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairncrm.events.Sweeper;
import org.cairncrm.shared.Actor;
import org.cairncrm.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Collects reads of personal data and writes them to the audit trail in batches, outside of the
 * transactions and response times of the calls. The same read by the same actor from the same
 * address counts once per minute. For each actor, action and address, {@link #MOST} subjects per
 * minute are recorded and further reads are only counted, so that a system that reads all customers
 * fills the trail no faster than a person. A killed process loses the reads that were not yet
 * written; a shutdown writes them.
 */
@Component
class ReadTrail implements Sweeper {
  /**
   * The maximum number of different subjects that are recorded per actor, action, address and
   * minute.
   */
  static final int MOST = 60;

  /** The number of waiting entries at which a call has to write them itself. */
  private static final int MOST_WAITING = 2_000;

  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final Logger LOG = LoggerFactory.getLogger(ReadTrail.class);

  private final Audit audit;
  private final Clock clock;
  private final Object lock = new Object();
  private final Set<Read> seen = new HashSet<>();
  private final Map<Read, Count> counts = new HashMap<>();
  private List<AuditEntry> waiting = new ArrayList<>();
  private @Nullable Instant window;

  ReadTrail(Audit audit, Clock clock) {
    this.audit = audit;
    this.clock = clock;
  }

  /** Records a read. */
  void add(Read read) {
    Instant now = clock.instant();
    boolean full;
    synchronized (lock) {
      startWindow(now);
      if (seen.contains(read)) {
        return;
      }
      Count count = counts.computeIfAbsent(read.withoutSubject(), reader -> new Count());
      if (count.recorded == MOST) {
        count.more++;
        return;
      }
      count.recorded++;
      seen.add(read);
      waiting.add(
          new AuditEntry(
              Ids.next(),
              now,
              read.by(),
              read.action(),
              read.subject(),
              read.detail(),
              read.address()));
      full = waiting.size() >= MOST_WAITING;
    }
    if (full) {
      write();
    }
  }

  /**
   * Starts a new window if the last one has ended, or lies in the future because the clock was set
   * back.
   */
  private void startWindow(Instant now) {
    if (window != null && !now.isBefore(window) && now.isBefore(window.plus(WINDOW))) {
      return;
    }
    counts.forEach(
        (reader, count) -> {
          if (count.more > 0) {
            waiting.add(
                new AuditEntry(
                    Ids.next(),
                    now,
                    reader.by(),
                    reader.action(),
                    "more",
                    Map.of("times", count.more),
                    reader.address()));
          }
        });
    counts.clear();
    seen.clear();
    window = now;
  }

  /** Writes the collected reads. */
  @Override
  public boolean sweep() {
    synchronized (lock) {
      startWindow(clock.instant());
    }
    write();
    return false;
  }

  @PreDestroy
  void close() {
    write();
  }

  void write() {
    List<AuditEntry> entries;
    synchronized (lock) {
      entries = waiting;
      waiting = new ArrayList<>();
    }
    if (entries.isEmpty()) {
      return;
    }
    try {
      audit.write(entries);
    } catch (RuntimeException unwritten) {
      LOG.warn("{} reads are not in the audit trail yet", entries.size(), unwritten);
      synchronized (lock) {
        // the oldest entries are dropped first if the database remains unavailable
        entries.addAll(waiting);
        waiting =
            new ArrayList<>(
                entries.subList(Math.max(0, entries.size() - MOST_WAITING), entries.size()));
      }
    }
  }

  /**
   * A read of personal data.
   *
   * @param detail what the entry says about it beside the subject
   * @param address the address of the client; null when there is none
   */
  record Read(
      Actor by,
      String action,
      String subject,
      Map<String, Object> detail,
      @Nullable String address) {
    Read {
      detail = Map.copyOf(detail);
    }

    private Read withoutSubject() {
      return new Read(by, action, "", Map.of(), address);
    }
  }

  private static final class Count {
    private int recorded;
    private int more;
  }
}
