package org.cairncrm.rules.documents;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.cairncrm.events.Commands;
import org.cairncrm.events.CurrentActor;
import org.cairncrm.events.Sweeper;
import org.cairncrm.events.Trail;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The documents of all kinds. */
@Component
@EnableConfigurationProperties(DocumentSettings.class)
public class DocumentRegistry implements Sweeper {
  private final JdbcTemplate jdbc;
  private final Commands commands;
  private final CurrentActor actors;
  private final Trail trail;
  private final Clock clock;
  private final DocumentSettings settings;
  private final Map<String, Documents<?>> byKind = new ConcurrentHashMap<>();

  DocumentRegistry(
      JdbcTemplate jdbc,
      Commands commands,
      CurrentActor actors,
      Trail trail,
      Clock clock,
      DocumentSettings settings) {
    this.jdbc = jdbc;
    this.commands = commands;
    this.actors = actors;
    this.trail = trail;
    this.clock = clock;
    this.settings = settings;
  }

  /**
   * The documents of a kind, for the module that declares it.
   *
   * @throws IllegalStateException if another kind has the same name
   */
  public <D> Documents<D> declare(DocumentKind<D> kind) {
    Documents<D> documents = open(kind);
    if (byKind.putIfAbsent(kind.name(), documents) != null) {
      throw new IllegalStateException("Two kinds of documents are named " + kind.name());
    }
    return documents;
  }

  <D> Documents<D> open(DocumentKind<D> kind) {
    return new Documents<>(kind, jdbc, commands, actors, trail, clock, settings.publishFiles());
  }

  @Override
  public boolean sweep() {
    byKind.values().forEach(documents -> documents.inForce().refresh());
    return false;
  }
}
