package org.cairncrm.journeys;

import static org.cairncrm.journeys.db.Tables.ENDED_RUN;
import static org.cairncrm.journeys.db.Tables.PROGRESS;
import static org.cairncrm.journeys.db.Tables.PUBLICATION;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.cairncrm.rules.DocumentFiles;
import org.cairncrm.rules.EventKinds;
import org.cairncrm.rules.Rules;
import org.cairncrm.rules.documents.DocumentRegistry;
import org.cairncrm.rules.documents.DocumentVersion;
import org.cairncrm.rules.documents.Documents;
import org.cairncrm.shared.NotFound;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The maps that are in force. Files of maps are published at start when their text has changed; a
 * faulty file stops the start.
 */
@Component
@EnableConfigurationProperties(MapSettings.class)
class LiveMaps {
  private final DSLContext sql;
  private final Documents<PublishedMap> documents;
  private final Map<Version, Optional<PublishedMap>> versions = new ConcurrentHashMap<>();
  private volatile Index index =
      new Index(List.of(), Map.of(), Map.of(), Map.of(), Set.of(), false);

  LiveMaps(
      MapSettings settings,
      ResourcePatternResolver resources,
      EventKinds events,
      Rules rules,
      PastEvents past,
      ActionSupport actions,
      DocumentRegistry registry,
      DSLContext sql)
      throws IOException {
    this.sql = sql;
    documents = registry.declare(new MapKind(events::get, rules, past, actions));
    new DocumentFiles(documents.kind().name(), documents.kind().page())
        .read(resources, settings.maps(), "journey-maps/", documents.files());
  }

  Documents<PublishedMap> documents() {
    return documents;
  }

  /** The journeys on which this kind of event can lead somewhere. */
  List<JourneyVersions> hearing(Class<?> event) {
    return index().byEvent().getOrDefault(event, List.of());
  }

  /**
   * The journeys on which an event of this kind that is recorded late can lead somewhere: also on
   * the versions from which customers were moved on meanwhile.
   */
  List<JourneyVersions> hearingLate(Class<?> event) {
    return index().byLateEvent().getOrDefault(event, List.of());
  }

  List<PublishedMap> all() {
    return documents.inForce().all();
  }

  Optional<PublishedMap> find(String name) {
    return Optional.ofNullable(documents.inForce().find(name));
  }

  /**
   * @throws NotFound if there is none with this name
   */
  PublishedMap get(String name) {
    return find(name).orElseThrow(() -> new NotFound("journey", name));
  }

  /** A map that is not published; null if it has faults. */
  @Nullable PublishedMap read(String text) {
    return documents.inForce().read(text);
  }

  /** The versions of a journey that is in force. */
  Optional<JourneyVersions> versions(String name) {
    return Optional.ofNullable(index().byName().get(name));
  }

  /** Whether customers are being placed on a journey by their history. */
  boolean isPlacing(String journey) {
    return index().placing().contains(journey);
  }

  /** Reads again which versions are occupied, and on which journeys customers are being placed. */
  void reread() {
    index = read(all());
  }

  /**
   * Reads the maps again if they are older than this version: a job may run before the maps of its
   * instance have followed the publication that started it.
   */
  void catchUp(String journey, int version) {
    DocumentVersion known = documents.inForce().version(journey);
    if (known == null || known.version() < version) {
      documents.inForce().refresh();
    }
  }

  /** Whether runs can end on any map. */
  boolean canEnd() {
    return index().canEnd();
  }

  /** A published version, in force or not; null if it cannot be used any more. */
  @Nullable PublishedMap version(String journey, int version) {
    return versions
        .computeIfAbsent(
            new Version(journey, version),
            wanted -> Optional.ofNullable(documents.inForce().find(journey, version)))
        .orElse(null);
  }

  /** The version of a map that is in force. */
  DocumentVersion version(String name) {
    return Objects.requireNonNull(documents.inForce().version(name));
  }

  private Index index() {
    List<PublishedMap> maps = all();
    Index known = index;
    if (known.maps() != maps) {
      known = read(maps);
      index = known;
    }
    return known;
  }

  private Index read(List<PublishedMap> maps) {
    versions.values().removeIf(Optional::isEmpty);
    Map<String, Integer> oldest =
        sql.select(PROGRESS.JOURNEY, min(PROGRESS.VERSION))
            .from(PROGRESS)
            .groupBy(PROGRESS.JOURNEY)
            .fetchMap(PROGRESS.JOURNEY, min(PROGRESS.VERSION));
    boolean ended = sql.fetchExists(ENDED_RUN) || sql.fetchExists(PUBLICATION);
    Set<String> placing =
        sql.select(PUBLICATION.JOURNEY)
            .from(PUBLICATION)
            .where(PUBLICATION.REPLAYED.isTrue(), PUBLICATION.DONE_AT.isNull())
            .fetchSet(PUBLICATION.JOURNEY);
    Map<String, Integer> migrated =
        sql.select(PUBLICATION.JOURNEY, max(PUBLICATION.VERSION))
            .from(PUBLICATION)
            .where(PUBLICATION.POLICY.eq(PublicationPolicy.MIGRATE))
            .groupBy(PUBLICATION.JOURNEY)
            .fetchMap(PUBLICATION.JOURNEY, max(PUBLICATION.VERSION));
    Map<String, JourneyVersions> byName = new HashMap<>();
    Map<Class<?>, List<JourneyVersions>> byEvent = new HashMap<>();
    Map<Class<?>, List<JourneyVersions>> byLateEvent = new HashMap<>();
    for (PublishedMap published : maps) {
      String name = published.map().name();
      JourneyVersions journey =
          versions(
              published,
              oldest.getOrDefault(name, published.version()),
              migrated.getOrDefault(name, 1));
      byName.put(name, journey);
      for (Class<?> event : journey.hears()) {
        byEvent.computeIfAbsent(event, type -> new ArrayList<>()).add(journey);
      }
      for (Class<?> event : journey.hearsLate()) {
        byLateEvent.computeIfAbsent(event, type -> new ArrayList<>()).add(journey);
      }
    }
    return new Index(
        maps,
        byName,
        byEvent,
        byLateEvent,
        placing,
        ended || byName.values().stream().anyMatch(JourneyVersions::canEnd));
  }

  /**
   * Counts the version before the one in force as occupied, because a command that began before the
   * publication may still bring a customer there.
   *
   * @param migrated the version to which customers were moved on last; 1 for none
   */
  private JourneyVersions versions(PublishedMap inForce, int oldest, int migrated) {
    String name = inForce.map().name();
    int first = Math.max(1, Math.min(oldest, inForce.version() - 1));
    return new JourneyVersions(
        inForce,
        usable(name, first, inForce.version()),
        usable(name, 1, Math.min(migrated, first)),
        version -> version(name, version));
  }

  /** The versions from the first one up to another one, without those that cannot be used. */
  private List<PublishedMap> usable(String name, int first, int until) {
    List<PublishedMap> usable = new ArrayList<>();
    for (int version = first; version < until; version++) {
      PublishedMap older = version(name, version);
      if (older != null) {
        usable.add(older);
      }
    }
    return usable;
  }

  private record Version(String journey, int number) {}

  private record Index(
      List<PublishedMap> maps,
      Map<String, JourneyVersions> byName,
      Map<Class<?>, List<JourneyVersions>> byEvent,
      Map<Class<?>, List<JourneyVersions>> byLateEvent,
      Set<String> placing,
      boolean canEnd) {}
}
