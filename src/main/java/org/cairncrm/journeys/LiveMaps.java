package org.cairncrm.journeys;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
      new Index(List.of(), Map.of(), Map.of(), Map.of(), VersionsInUse.none(), false);

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
    return index().used().isPlacing(journey);
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
    var used = VersionsInUse.read(sql);
    Map<String, JourneyVersions> byName = new HashMap<>();
    Map<Class<?>, List<JourneyVersions>> byEvent = new HashMap<>();
    Map<Class<?>, List<JourneyVersions>> byLateEvent = new HashMap<>();
    for (PublishedMap published : maps) {
      String name = published.map().name();
      JourneyVersions journey = versions(published, used);
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
        used,
        used.hasEnded() || byName.values().stream().anyMatch(JourneyVersions::canEnd));
  }

  /**
   * Counts the version before the one in force as occupied, because a command that began before the
   * publication may still bring a customer there.
   */
  private JourneyVersions versions(PublishedMap inForce, VersionsInUse used) {
    String name = inForce.map().name();
    Set<Integer> open = new TreeSet<>(used.open(name));
    if (inForce.version() > 1) {
      open.add(inForce.version() - 1);
    }
    Set<Integer> before = new TreeSet<>(used.before(name));
    before.removeAll(open);
    return new JourneyVersions(
        inForce,
        usable(inForce, open),
        usable(inForce, before),
        used.isRepublished(name),
        version -> version(name, version));
  }

  /** These versions, without the one in force and those that cannot be used. */
  private List<PublishedMap> usable(PublishedMap inForce, Set<Integer> versions) {
    return versions.stream()
        .filter(version -> version != inForce.version())
        .map(version -> version(inForce.map().name(), version))
        .filter(Objects::nonNull)
        .toList();
  }

  private record Version(String journey, int number) {}

  private record Index(
      List<PublishedMap> maps,
      Map<String, JourneyVersions> byName,
      Map<Class<?>, List<JourneyVersions>> byEvent,
      Map<Class<?>, List<JourneyVersions>> byLateEvent,
      VersionsInUse used,
      boolean canEnd) {}
}
