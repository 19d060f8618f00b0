package org.cairncrm.integration.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cairncrm.events.Commands;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.InvisibleCharacters;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stores the rows of a file in PostgreSQL, where any instance can continue with them. They are sent
 * some thousand at a time, so that a slow sender does not hold a connection.
 */
@Component
class UploadPhase {
  private static final String COPY =
      "copy integration.import_row (import_id, file, line, key, cells) from stdin";

  /** The maximum length of a key that can be joined. */
  private static final int LONGEST_KEY = 500;

  /** The number of characters that are sent at once. */
  private static final int LOAD = 1 << 21;

  /**
   * The longest time between two transfers, however few rows there are: a silent sender counts as
   * given up.
   */
  private static final Duration SILENT = Duration.ofSeconds(10);

  private final JdbcTemplate jdbc;
  private final FileTable files;
  private final Commands commands;
  private final ImportSettings settings;
  private final JsonMapper json;

  UploadPhase(
      JdbcTemplate jdbc,
      FileTable files,
      Commands commands,
      ImportSettings settings,
      JsonMapper json) {
    this.jdbc = jdbc;
    this.files = files;
    this.commands = commands;
    this.settings = settings;
    this.json = json;
  }

  /**
   * Receives a file, which replaces an earlier upload.
   *
   * @return the number of rows
   * @throws Invalid when the content is not such a file, or lacks a column that the mapping names
   */
  long take(UUID id, ImportMapping mapping, SourceFile file, InputStream body) {
    var load = new Load(id, mapping, file);
    try {
      RowFile.read(file, body, settings.largestUnpacked().toBytes(), load);
      load.send();
      load.received(load.rows);
    } catch (RuntimeException broken) {
      load.undo();
      throw broken;
    }
    return load.rows;
  }

  private final class Load implements RowFile.Sink {
    private final UUID id;
    private final ImportMapping mapping;
    private final SourceFile file;
    private final StringBuilder waiting = new StringBuilder(LOAD + (1 << 16));
    private @Nullable Header header;
    private @Nullable FillDown fillDown;
    private long skipped;
    private int keyAt = -1;
    private long rows;
    private long sentAt;
    private @Nullable UUID sender;

    private Load(UUID id, ImportMapping mapping, SourceFile file) {
      this.id = id;
      this.mapping = mapping;
      this.file = file;
    }

    @Override
    public void columns(@Nullable List<String> names) {
      if (names != null) {
        header = new Header(names, mapping.columns(file), file);
        fillDown = new FillDown(file, header);
        keyAt = file.key() == null ? -1 : header.names().indexOf(file.key());
      }
      replace();
    }

    /** Replaces an earlier upload, once the header shows that this is the expected file. */
    private void replace() {
      sender = files.receiving(id, file.index());
      sentAt = System.nanoTime();
    }

    /** Deletes the rows of an incomplete file. */
    private void undo() {
      if (sender != null) {
        files.brokeOff(id, file.index(), sender);
      }
    }

    @Override
    public void row(long line, List<String> written) {
      if (Objects.requireNonNull(header).isRepeatedBy(written, line)) {
        skipped++;
        return;
      }
      List<String> cells = Objects.requireNonNull(fillDown).complete(written);
      String key = keyAt >= 0 && keyAt < cells.size() ? cells.get(keyAt) : null;
      add(line, key, json.writeValueAsString(cells));
    }

    @Override
    public void empty() {
      skipped++;
    }

    @Override
    public void row(long line, String written) {
      String key = null;
      if (file.key() != null) {
        try {
          key = Cells.of(json.readTree(written), file.key());
        } catch (JacksonException unreadable) {
          // reported when the row is parsed; here it only joins nothing
        }
      }
      add(line, key, written);
    }

    private void add(long line, @Nullable String key, String cells) {
      waiting.append(id).append('\t').append(file.index()).append('\t').append(line).append('\t');
      String trimmed = key == null ? "" : InvisibleCharacters.trim(key);
      if (trimmed.length() > LONGEST_KEY || file.missing().contains(trimmed)) {
        waiting.append("\\N");
      } else {
        escape(Cells.storable(trimmed));
      }
      waiting.append('\t');
      escape(cells);
      waiting.append('\n');
      rows++;
      if (waiting.length() >= LOAD || System.nanoTime() - sentAt > SILENT.toNanos()) {
        send();
      }
    }

    /**
     * Escapes a text for COPY, and replaces characters that PostgreSQL cannot store with U+FFFD,
     * which counts as unreadable.
     */
    private void escape(String text) {
      for (int at = 0; at < text.length(); at++) {
        char one = text.charAt(at);
        switch (one) {
          case '\\' -> waiting.append("\\\\");
          case '\t' -> waiting.append("\\t");
          case '\n' -> waiting.append("\\n");
          case '\r' -> waiting.append("\\r");
          case 0 -> waiting.append('\ufffd');
          default -> waiting.append(one);
        }
      }
    }

    private void send() {
      if (!waiting.isEmpty()) {
        commands.run(
            () -> {
              received(null);
              return copy(waiting.toString());
            });
        waiting.setLength(0);
        sentAt = System.nanoTime();
      }
    }

    private void received(@Nullable Long all) {
      files.received(
          id,
          file.index(),
          Objects.requireNonNull(sender),
          header == null ? null : header.names(),
          all,
          skipped);
    }

    private Long copy(String lines) {
      return Objects.requireNonNull(
          jdbc.execute(
              (ConnectionCallback<Long>)
                  connection -> {
                    try {
                      return connection
                          .unwrap(PGConnection.class)
                          .getCopyAPI()
                          .copyIn(COPY, new StringReader(lines));
                    } catch (IOException impossible) {
                      throw new SQLException(impossible);
                    }
                  }));
    }
  }
}
