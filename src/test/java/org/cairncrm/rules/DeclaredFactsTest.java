package org.cairncrm.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cairncrm.events.EventTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class DeclaredFactsTest {
  @TempDir Path directory;

  private DeclaredFacts read() throws IOException {
    EventTypes events = mock(EventTypes.class);
    when(events.names()).thenReturn(List.of("order-placed"));
    return new DeclaredFacts(
        new FactSettings("file:" + directory + "/*.yaml"),
        new PathMatchingResourcePatternResolver(),
        events);
  }

  private void declare(String file, String fact) throws IOException {
    Files.writeString(
        directory.resolve(file),
        "fact: %s\ntitle: A fact\nschema: {type: object, additionalProperties: false}\n"
            .formatted(fact));
  }

  private List<String> problems() {
    return catchThrowableOfType(InvalidDocument.class, this::read).problems();
  }

  @Test
  void all_that_are_declared_are_known_by_their_names() throws IOException {
    declare("b.yaml", "shop-visited");
    declare("a.yaml", "webinar-attended");

    assertThat(read().all())
        .extracting(DeclaredFact::name)
        .containsExactly("shop-visited", "webinar-attended");
    assertThat(read().find("shop-visited")).isPresent();
    assertThat(read().find("shop-left")).isEmpty();
  }

  @Test
  void nothing_needs_to_be_declared() throws IOException {
    assertThat(read().all()).isEmpty();
  }

  @Test
  void a_name_is_declared_once() throws IOException {
    declare("a.yaml", "shop-visited");
    declare("b.yaml", "shop-visited");

    assertThat(problems())
        .containsExactly("journey-maps/facts/b.yaml:1:1: another file declares 'shop-visited' too");
  }

  @Test
  void no_event_of_a_module_is_declared_again() throws IOException {
    declare("a.yaml", "order-placed");

    assertThat(problems())
        .containsExactly("journey-maps/facts/a.yaml:1:1: there is an event 'order-placed' already");
  }

  @ParameterizedTest
  @ValueSource(strings = {"order-placed", "com.shop.seen", "shop-visited", "webinar-attended"})
  void an_alias_names_no_other_event(String alias) throws IOException {
    declare("a.yaml", "shop-visited\naliases: [com.shop.seen]");
    declare("b.yaml", "webinar-attended\naliases: [com.shop.other, %s]".formatted(alias));

    assertThat(problems())
        .containsExactly(
            "journey-maps/facts/b.yaml:1:1: the alias '%s' names another event already"
                .formatted(alias));
  }

  @Test
  void a_declaration_that_is_wrong_is_told_with_its_file() throws IOException {
    declare("a.yaml", "Shop Visited");

    assertThat(problems())
        .singleElement()
        .asString()
        .startsWith("journey-maps/facts/a.yaml:1:7: 'fact' must be lower-case words");
  }
}
