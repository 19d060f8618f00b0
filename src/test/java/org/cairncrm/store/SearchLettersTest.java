package org.cairncrm.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A store whose search index holds ASCII letters alone is reported, and moved by a backup. */
@ExtendWith(OutputCaptureExtension.class)
@Tag("slow")
class SearchLettersTest {
  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"Linux", "Mac OS X", "Windows 11", "FreeBSD"})
  void every_system_has_locales_to_try(String system) {
    assertThat(CharacterTypes.candidates(system)).isNotEmpty().doesNotContain("C");
  }

  @Test
  void an_old_store_is_reported_and_moved_by_backup_and_restore(CapturedOutput log)
      throws Exception {
    Path backup = directory.resolve("cairn.zip");
    try (EmbeddedServer old = EmbeddedServer.start(Stores.made(made("old")))) {
      asOlderVersionsMadeIt(old, directory.resolve("old"));
      fill(old.address());
      report(old.address());
      assertThat(log).contains("holds no letters beyond ASCII", "LC_CTYPE is C", "--backup");
      assertThat(plan(old.address(), "'%иванов%'")).doesNotContain("customer_folded");
      new StoreCommand.TakeBackup(backup).run(old.address());
    }
    int reported = log.getOut().length();
    try (EmbeddedServer moved = EmbeddedServer.start(Stores.made(made("new")))) {
      new StoreCommand.PutBack(backup, false).run(moved.address());
      report(moved.address());
      assertThat(log.getOut().substring(reported)).doesNotContain("no letters beyond ASCII");
      for (String pattern : new String[] {"'%иванов%'", "'% 小明%'", "'% bo%'"}) {
        assertThat(plan(moved.address(), pattern)).as(pattern).contains("customer_folded");
      }
      assertThat(
              Stores.value(
                  moved.address(),
                  "select count(*) from customers.customer where folded like '%иванов%'"))
          .isEqualTo("2");
    }
  }

  private Path made(String name) throws Exception {
    return Files.createDirectories(directory.resolve(name));
  }

  /** The database as it was created before: LC_CTYPE is C. */
  private static void asOlderVersionsMadeIt(EmbeddedServer server, Path directory)
      throws Exception {
    Address application = server.address();
    Stores.execute(
        new Address(
            application.url().replaceFirst("/cairn$", "/postgres"),
            "postgres",
            Password.SUPERUSER.read(directory)),
        "alter database cairn rename to newer",
        "create database cairn owner cairn template template0 lc_collate 'C' lc_ctype 'C'");
  }

  private static void fill(Address address) throws Exception {
    try (Connection connection = address.connect()) {
      Migration migration = new Migration(connection, new DefaultResourceLoader());
      migration.apply(Set.copyOf(migration.changesets()));
    }
    Stores.execute(
        address,
        """
        insert into customers.customer (customer_id, number, name, language, registered_at, folded)
        select gen_random_uuid(), i, name, 'EN', now(),
          public.fold(' ' || name || ' C-' || i) || customers.parts(public.fold(name))
        from (select i, case i % 10000 when 1 then 'Иванов Иван' when 2 then '王小明'
            when 3 then 'Nowak-Bo' else 'Клиент ' || md5(i::text) end as name
          from generate_series(1, 20000) as i) as customer
        """,
        "analyze customers.customer");
  }

  private static void report(Address address) {
    var source = new DriverManagerDataSource(address.url(), address.properties());
    new SearchLetters(new JdbcTemplate(source)).run(new DefaultApplicationArguments());
  }

  private static String plan(Address address, String pattern) throws SQLException {
    try (Connection connection = address.connect()) {
      return String.join(
          "\n",
          ModuleSchemas.rows(
                  connection,
                  "explain select customer_id from customers.customer where folded like "
                      + pattern
                      + " order by number desc limit 51")
              .stream()
              .map(List::getFirst)
              .toList());
    }
  }
}
