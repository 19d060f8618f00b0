package org.cairncrm.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringWriter;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cairncrm.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;

@Tag("database")
@Tag("slow")
class BackupTest {
  private static final String CUSTOMER =
      """
      insert into customers.customer (number, customer_id, name, language, country, attributes, registered_at, folded)
      values (nextval('customers.customer_number'), gen_random_uuid(), %s, 'PL', %s, '{"size": "\\"L\\""}', now(), '')
      """;

  @TempDir Path directory;
  private final Address source = new Address(TestDatabase.fresh(), null, null);
  private final Address target = new Address(TestDatabase.empty(), null, null);
  private Path file = Path.of("");

  @BeforeEach
  void a_database_with_awkward_rows() throws Exception {
    file = directory.resolve("cairn.zip");
    Stores.execute(
        source,
        CUSTOMER.formatted("E'Zo\\u00eb \"the, one\"\\n\\\\.\\n'", "''"),
        CUSTOMER.formatted("E'\\\\.'", "null"),
        """
        insert into access.person (person_id, username, name, role, created_at)
        values ('00000000-0000-7000-8000-000000000001', 'anna', 'Anna', 'ADMIN', now())
        """,
        """
        insert into access.password_link values
        ('\\x00ff0a', '00000000-0000-7000-8000-000000000001', now(), now(), null)
        """,
        """
        insert into access.token values (gen_random_uuid(), 'shop', '\\x01',
        array['ORDERS_WRITE', 'a,"b"'], 'person:anna', now(), now(), null)
        """);
  }

  @Test
  void brings_every_row_back_as_it_was_and_goes_on_counting() throws Exception {
    run(source, new StoreCommand.TakeBackup(file));
    run(target, new StoreCommand.PutBack(file, false));

    assertThat(contents(target)).isEqualTo(contents(source)).containsKey("access.password_link");
    Stores.execute(target, CUSTOMER.formatted("'Next'", "null"));
    assertThat(Stores.value(target, "select number from customers.customer where name = 'Next'"))
        .isEqualTo("10003");
    assertThatThrownBy(() -> Stores.execute(target, "delete from access.person"))
        .hasMessageContaining("password_link");
  }

  @Test
  void is_for_its_owner_alone_and_never_replaces_a_file() throws Exception {
    run(source, new StoreCommand.TakeBackup(file));
    assertThat(Files.getPosixFilePermissions(file))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(directory).isDirectoryNotContaining(path -> path.toString().endsWith(".partial"));
    assertThatThrownBy(() -> run(source, new StoreCommand.TakeBackup(file)))
        .isInstanceOf(StoreRefused.class)
        .hasMessage(file + " exists already.");
  }

  @Test
  void needs_something_to_back_up() {
    assertThatThrownBy(() -> run(target, new StoreCommand.TakeBackup(file)))
        .isInstanceOf(StoreRefused.class)
        .hasMessage("There is nothing to back up.");
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void replaces_what_is_there_only_when_forced() throws Exception {
    run(source, new StoreCommand.TakeBackup(file));
    Map<String, String> then = contents(source);
    Stores.execute(source, CUSTOMER.formatted("'Later'", "null"));
    Map<String, String> now = contents(source);

    assertThatThrownBy(() -> run(source, new StoreCommand.PutBack(file, false)))
        .isInstanceOf(StoreRefused.class)
        .hasMessage("This database is not empty.");
    assertThat(contents(source)).isEqualTo(now).isNotEqualTo(then);

    run(source, new StoreCommand.PutBack(file, true));
    assertThat(contents(source)).isEqualTo(then);
  }

  @Test
  void touches_nothing_when_the_file_is_damaged() throws Exception {
    run(source, new StoreCommand.TakeBackup(file));
    Map<String, String> before = contents(source);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(channel.size() / 2);
    }
    assertThatThrownBy(() -> run(source, new StoreCommand.PutBack(file, true)))
        .isInstanceOf(StoreRefused.class)
        .hasMessageStartingWith(file + " is not a backup that can be restored");
    assertThat(contents(source)).isEqualTo(before);
  }

  @Test
  void touches_nothing_while_others_are_connected() throws Exception {
    run(source, new StoreCommand.TakeBackup(file));
    Map<String, String> before = contents(source);
    try (Connection other = source.connect()) {
      assertThat(other.isValid(1)).isTrue();
      assertThatThrownBy(() -> run(source, new StoreCommand.PutBack(file, true)))
          .isInstanceOf(StoreRefused.class)
          .hasMessage("1 others are connected to this database.");
    }
    assertThat(contents(source)).isEqualTo(before);
  }

  @Test
  void of_a_newer_cairn_is_refused() throws Exception {
    Stores.execute(
        source,
        """
        insert into public.databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype)
        values ('tomorrow', 'cairn', 'db/orders/9999-tomorrow.sql', now(), 9999, 'EXECUTED')
        """);
    run(source, new StoreCommand.TakeBackup(file));
    assertThatThrownBy(() -> run(target, new StoreCommand.PutBack(file, false)))
        .isInstanceOf(StoreRefused.class)
        .hasMessage(file + " was written by a newer Cairn than this one.");
  }

  @Test
  void leaves_the_database_empty_when_the_rows_do_not_fit() throws Exception {
    Stores.execute(source, "alter table access.person add column shoe_size text");
    run(source, new StoreCommand.TakeBackup(file));
    assertThatThrownBy(() -> run(target, new StoreCommand.PutBack(file, false)))
        .isInstanceOf(StoreRefused.class)
        .hasMessageContaining("shoe_size");
    try (Connection connection = target.connect()) {
      assertThat(ModuleSchemas.absent(connection)).isTrue();
    }
  }

  private static void run(Address database, StoreCommand command) {
    command.run(database);
  }

  private static Map<String, String> contents(Address database) throws Exception {
    Map<String, String> contents = new TreeMap<>();
    try (Connection connection = database.connect()) {
      for (List<String> table :
          ModuleSchemas.rows(
              connection,
              "select schemaname || '.' || tablename from pg_tables where schemaname = any(?)",
              ModuleSchemas.names())) {
        StringWriter rows = new StringWriter();
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyOut(
                "copy (select * from %1$s t order by t::text) to stdout"
                    .formatted(Quoted.name(table.getFirst())),
                rows);
        contents.put(table.getFirst(), rows.toString());
      }
    }
    return contents;
  }
}
