package org.cairncrm.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Tag("slow")
@Execution(ExecutionMode.CONCURRENT)
class EmbeddedServerTest {
  @TempDir Path directory;

  @Test
  void keeps_what_was_stored_for_the_next_run() throws Exception {
    try (EmbeddedServer first = EmbeddedServer.start(Stores.in(directory))) {
      Stores.execute(
          first.address(),
          "create table stone (name text)",
          "insert into stone values ('granite')");
    }
    assertThat(Postmaster.file(Stores.in(directory).cluster())).doesNotExist();
    try (EmbeddedServer second = EmbeddedServer.start(Stores.in(directory))) {
      assertThat(Stores.value(second.address(), "select name from stone")).isEqualTo("granite");
    }
  }

  @Test
  void is_durable_on_loopback_alone_and_folds_every_alphabet() throws Exception {
    try (EmbeddedServer server = EmbeddedServer.start(Stores.made(directory))) {
      Address address = server.address();
      for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
        assertThat(Stores.value(address, "show " + setting)).as(setting).isEqualTo("on");
      }
      assertThat(Stores.value(address, "show data_checksums")).isEqualTo("on");
      assertThat(Stores.value(address, "show listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(Stores.value(address, "select lower('ŁÓDŹ ȘTEFAN ЯБЛОКО')"))
          .isEqualTo("łódź ștefan яблоко");
      Stores.execute(address, "create extension pg_trgm");
      assertThat(Stores.value(address, "select similarity('Иван', 'Иван')")).isEqualTo("1");
    }
  }

  @Test
  void lets_nobody_in_without_the_password_and_the_application_in_as_no_superuser()
      throws Exception {
    try (EmbeddedServer server = EmbeddedServer.start(Stores.made(directory))) {
      Address address = server.address();
      assertThat(Files.getPosixFilePermissions(Password.APPLICATION.file(directory)))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));
      assertThat(address.password()).hasSize(32).isEqualTo(Password.APPLICATION.read(directory));
      assertThat(address.toString()).doesNotContain(Password.APPLICATION.read(directory));
      for (String user : new String[] {"cairn", "postgres"}) {
        assertThatThrownBy(() -> new Address(address.url(), user, "guess").connect())
            .isInstanceOf(SQLException.class)
            .hasMessageContaining("password authentication failed");
      }
      assertThat(Stores.value(address, "show is_superuser")).isEqualTo("off");
    }
  }

  @Test
  void the_superuser_has_a_password_of_its_own_that_the_application_does_not_know()
      throws Exception {
    try (EmbeddedServer server = EmbeddedServer.start(Stores.made(directory))) {
      assertSuperuserHasItsOwn(server.address());
    }
  }

  @Test
  void the_superuser_gets_a_password_of_its_own_in_data_of_an_earlier_version() throws Exception {
    StoreSettings settings = Stores.made(directory);
    try (EmbeddedServer server = EmbeddedServer.start(settings)) {
      Stores.execute(server.address(), "create table stone (name text)");
      Stores.execute(
          superuser(server.address(), Password.SUPERUSER.read(directory)),
          "alter role postgres password '" + server.address().password() + "'");
    }
    String before = Password.APPLICATION.read(directory);
    Files.delete(Password.SUPERUSER.file(directory));

    try (EmbeddedServer server = EmbeddedServer.start(settings)) {
      assertThat(server.address().password()).isEqualTo(before);
      assertSuperuserHasItsOwn(server.address());
      assertThat(Stores.value(server.address(), "select count(*) from stone")).isEqualTo("0");
    }
  }

  private void assertSuperuserHasItsOwn(Address application) throws Exception {
    String own = Password.SUPERUSER.read(directory);
    assertThat(Files.getPosixFilePermissions(Password.SUPERUSER.file(directory)))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(Stores.value(superuser(application, own), "show is_superuser")).isEqualTo("on");
    assertThatThrownBy(() -> superuser(application, Password.APPLICATION.read(directory)).connect())
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("password authentication failed");
  }

  private static Address superuser(Address application, String password) {
    return new Address(application.url(), "postgres", password);
  }

  @Test
  void makes_a_new_password_when_its_file_is_lost() throws Exception {
    String lost;
    try (EmbeddedServer server = EmbeddedServer.start(Stores.made(directory))) {
      lost = Password.APPLICATION.read(directory);
      Stores.execute(server.address(), "create table stone (name text)");
    }
    Files.delete(Password.APPLICATION.file(directory));
    try (EmbeddedServer server = EmbeddedServer.start(Stores.in(directory))) {
      assertThat(Password.APPLICATION.read(directory)).isNotEqualTo(lost);
      assertThat(Stores.value(server.address(), "select count(*) from stone")).isEqualTo("0");
    }
  }

  @Test
  void begins_anew_where_a_first_start_was_cut_short() throws Exception {
    Path half = Files.createDirectories(directory.resolve("postgresql.new"));
    Files.writeString(half.resolve("PG_VERSION"), "18\n");
    try (EmbeddedServer server = EmbeddedServer.start(Stores.in(directory))) {
      assertThat(Stores.value(server.address(), "select current_database()")).isEqualTo("cairn");
    }
    assertThat(half).doesNotExist();
  }

  @Test
  void says_why_it_cannot_start() throws Exception {
    Files.writeString(
        Stores.made(directory).cluster().resolve("postgresql.auto.conf"),
        "shared_buffers = '1kB'\n");
    assertThatThrownBy(() -> EmbeddedServer.start(Stores.in(directory)))
        .isInstanceOf(StoreRefused.class)
        .hasMessageStartingWith("PostgreSQL did not start: ");
    DirectoryLock.take(directory).close();
  }
}
