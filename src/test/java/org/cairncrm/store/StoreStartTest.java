package org.cairncrm.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

@Tag("slow")
class StoreStartTest {
  @TempDir Path directory;

  @Test
  void starts_nothing_when_a_database_is_configured() {
    GenericApplicationContext context =
        context(Map.of("spring.datasource.url", "jdbc:postgresql://db/crm"));
    prepare(context);
    assertThat(context.getEnvironment().getProperty("cairn.store.embedded")).isNull();
    assertThat(context.getEnvironment().getProperty("spring.datasource.url"))
        .isEqualTo("jdbc:postgresql://db/crm");
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void starts_one_when_none_is_configured_and_stops_it_after_the_last_bean() throws Exception {
    GenericApplicationContext context = context(Map.of("spring.datasource.url", ""));
    prepare(context);
    var details = context.getBeanFactory().getBean(JdbcConnectionDetails.class);
    Address address =
        new Address(details.getJdbcUrl(), details.getUsername(), details.getPassword());
    assertThat(property(context, "cairn.store.embedded")).isEqualTo("true");
    context.registerBean(LastWords.class, () -> new LastWords(address));
    context.refresh();
    LastWords bean = context.getBean(LastWords.class);

    context.close();

    assertThat(bean.heard).isEqualTo("still here");
    assertThat(Postmaster.notedIn(Stores.in(directory).cluster())).isEmpty();
  }

  private GenericApplicationContext context(Map<String, String> properties) {
    GenericApplicationContext context = new GenericApplicationContext();
    Map<String, Object> all = new java.util.HashMap<>(properties);
    all.put("cairn.store.directory", directory.toString());
    all.put("cairn.store.programs", Stores.PROGRAMS.toString());
    context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", all));
    return context;
  }

  private static void prepare(GenericApplicationContext context) {
    new StoreStart()
        .onApplicationEvent(
            new ApplicationPreparedEvent(new SpringApplication(), new String[0], context));
  }

  private static String property(GenericApplicationContext context, String name) {
    return Objects.requireNonNull(context.getEnvironment().getProperty(name), name);
  }

  /** A bean that needs the database to the end. */
  static final class LastWords implements AutoCloseable {
    private final Address address;
    private String heard = "";

    LastWords(Address address) {
      this.address = address;
    }

    @Override
    public void close() throws SQLException {
      heard = Stores.value(address, "select 'still here'");
    }
  }
}
