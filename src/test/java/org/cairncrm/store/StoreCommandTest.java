package org.cairncrm.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;

class StoreCommandTest {
  @Test
  void is_none_for_an_ordinary_start() {
    assertThat(StoreCommand.in(new DefaultApplicationArguments("--server.port=0"))).isEmpty();
  }

  @Test
  void takes_a_file_and_for_a_restore_whether_to_force_it() {
    Path file = Path.of("/var/backups/cairn.zip");
    assertThat(StoreCommand.in(new DefaultApplicationArguments("--backup=/var/backups/cairn.zip")))
        .contains(new StoreCommand.TakeBackup(file));
    assertThat(StoreCommand.in(new DefaultApplicationArguments("--restore=/var/backups/cairn.zip")))
        .contains(new StoreCommand.PutBack(file, false));
    assertThat(
            StoreCommand.in(
                new DefaultApplicationArguments("--restore=/var/backups/cairn.zip", "--force")))
        .contains(new StoreCommand.PutBack(file, true));
  }

  @Test
  void without_a_file_is_refused() {
    assertThatThrownBy(() -> StoreCommand.in(new DefaultApplicationArguments("--backup")))
        .isInstanceOf(StoreRefused.class)
        .hasMessage("--backup needs a file.");
  }
}
