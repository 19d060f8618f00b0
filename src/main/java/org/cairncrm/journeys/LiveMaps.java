package org.cairncrm.journeys;

import static org.cairncrm.journeys.db.Tables.MAP;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.cairncrm.rules.DocumentFiles;
import org.cairncrm.rules.EventKinds;
import org.cairncrm.rules.Rules;
import org.cairncrm.shared.NotFound;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The maps that are live: read at start, checked, and published under their next version when their
 * document has changed. A map that is wrong stops the start, since customers would stand still
 * without it.
 */
@Component
@EnableConfigurationProperties(MapSettings.class)
class LiveMaps {
  private final DSLContext sql;
  private final Clock clock;
  private final Map<String, PublishedMap> byName = new TreeMap<>();
  private final Map<Class<?>, List<PublishedMap>> byEvent = new HashMap<>();

  LiveMaps(
      MapSettings settings,
      ResourcePatternResolver resources,
      EventKinds events,
      Rules rules,
      DSLContext sql,
      Clock clock)
      throws IOException {
    this.sql = sql;
    this.clock = clock;
    var reader = new MapReader(events::get, rules);
    Map<JourneyMap, String> read = new LinkedHashMap<>();
    Set<String> names = new HashSet<>();
    var files = new DocumentFiles(MapReader.WHAT, MapReader.PAGE);
    files.read(
        resources,
        settings.maps(),
        "journey-maps/",
        (file, document) -> {
          JourneyMap map = reader.read(file, document);
          if (!names.add(map.name())) {
            throw files.refused(file, "another file has a journey '" + map.name() + "' too");
          }
          read.put(map, document);
        });
    read.forEach((map, document) -> byName.put(map.name(), publish(map, document)));
    byName.values().forEach(this::listen);
  }

  private void listen(PublishedMap published) {
    for (Class<?> event : published.map().hears()) {
      byEvent.computeIfAbsent(event, type -> new ArrayList<>()).add(published);
    }
  }

  /** Those on which this event may lead somewhere. */
  List<PublishedMap> hearing(Class<?> event) {
    return byEvent.getOrDefault(event, List.of());
  }

  List<PublishedMap> all() {
    return List.copyOf(byName.values());
  }

  Optional<PublishedMap> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /**
   * @throws NotFound when there is none of that name
   */
  PublishedMap get(String name) {
    return find(name).orElseThrow(() -> new NotFound("journey", name));
  }

  /** Two instances that start at once publish the same document once: the second reads it. */
  private PublishedMap publish(JourneyMap map, String document) {
    var latest =
        sql.select(MAP.VERSION, MAP.DOCUMENT, MAP.PUBLISHED_AT)
            .from(MAP)
            .where(MAP.JOURNEY.eq(map.name()))
            .orderBy(MAP.VERSION.desc())
            .limit(1)
            .fetchOne(Records.mapping(Latest::new));
    if (latest != null && latest.document().equals(document)) {
      return new PublishedMap(map, latest.version(), latest.publishedAt());
    }
    sql.insertInto(MAP)
        .set(MAP.JOURNEY, map.name())
        .set(MAP.VERSION, latest == null ? 1 : latest.version() + 1)
        .set(MAP.TITLE, map.title())
        .set(MAP.DOCUMENT, document)
        .set(MAP.PUBLISHED_AT, clock.instant())
        .onConflictDoNothing()
        .execute();
    return publish(map, document);
  }

  private record Latest(int version, String document, java.time.Instant publishedAt) {}
}
