package org.cairncrm.integration.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.Invalid;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever sends a file of an import, and who sends it after them. */
@CairnTest
class SendersTest extends OneFile {
  @Autowired TestClock clock;

  @AfterEach
  void the_clock_goes_back() {
    clock.set(TestClock.START);
  }

  @Test
  void a_file_of_whom_nothing_is_heard_may_be_sent_by_another_whose_rows_stay() {
    DataImport created = imports.define(mapping("utf-8"));
    byte[] file = (HEADER + row("a", "p-1").repeat(5000)).getBytes(StandardCharsets.UTF_8);
    var stalled =
        new InputStream() {
          private int at;

          @Override
          public int read() throws IOException {
            if (at == file.length / 2) {
              clock.advance(Duration.ofMinutes(2));
              receive(created.id(), HEADER + row("b", "p-2"));
            }
            if (at == file.length) {
              throw new IOException("gone");
            }
            return file[at++];
          }
        };

    assertThatThrownBy(() -> imports.receive(created.id(), "rows", stalled));
    imports.start(created.id());
    worker.sweep();

    assertThat(imports.get(created.id()).stored()).isEqualTo(1);
    assertThat(customers.known(source, List.of("p-1", "p-2"))).containsOnlyKeys("p-2");
  }

  @Test
  void a_file_arrives_from_one_sender_at_a_time() throws IOException {
    DataImport created = imports.define(mapping("utf-8"));
    byte[] file = (HEADER + row("a", "p-1").repeat(5000)).getBytes(StandardCharsets.UTF_8);
    var slow =
        new InputStream() {
          private int at;

          @Override
          public int read() {
            if (at == file.length / 2) {
              itIsOnlyHalfThere();
            }
            return at < file.length ? file[at++] : -1;
          }

          private void itIsOnlyHalfThere() {
            assertThatThrownBy(
                    () -> imports.receive(created.id(), "rows", new ByteArrayInputStream(file)))
                .isInstanceOf(Conflict.class);
            assertThatThrownBy(() -> imports.start(created.id())).isInstanceOf(Conflict.class);
          }
        };

    imports.receive(created.id(), "rows", slow);

    assertThat(imports.get(created.id()).files().getFirst().rows()).isEqualTo(5000);
  }

  @Test
  void of_a_file_that_breaks_off_nothing_is_left() {
    DataImport created = imports.define(mapping("utf-8"));
    String endless = HEADER + row("a", "p-1") + "x".repeat(RowFile.LONGEST_ROW + 1);

    assertThatThrownBy(() -> receive(created.id(), endless)).isInstanceOf(Invalid.class);

    assertThat(imports.get(created.id()).files().getFirst().rows()).isNull();
    receive(created.id(), HEADER + row("a", "p-1"));
    assertThat(imports.get(created.id()).files().getFirst().rows()).isEqualTo(1);
  }
}
