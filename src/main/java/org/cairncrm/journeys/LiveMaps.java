package org.cairncrm.journeys;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.cairncrm.rules.DocumentFiles;
import org.cairncrm.rules.EventKinds;
import org.cairncrm.rules.Rules;
import org.cairncrm.rules.documents.DocumentRegistry;
import org.cairncrm.rules.documents.DocumentVersion;
import org.cairncrm.rules.documents.Documents;
import org.cairncrm.shared.NotFound;
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
  private final Documents<PublishedMap> documents;
  private volatile Index index = new Index(List.of(), Map.of(), false);

  LiveMaps(
      MapSettings settings,
      ResourcePatternResolver resources,
      EventKinds events,
      Rules rules,
      PastEvents past,
      ActionSupport actions,
      DocumentRegistry registry)
      throws IOException {
    documents = registry.declare(new MapKind(events::get, rules, past, actions));
    new DocumentFiles(documents.kind().name(), documents.kind().page())
        .read(resources, settings.maps(), "journey-maps/", documents.files());
  }

  Documents<PublishedMap> documents() {
    return documents;
  }

  /** The maps in which this kind of event can lead to a stage. */
  List<PublishedMap> hearing(Class<?> event) {
    return index().byEvent().getOrDefault(event, List.of());
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

  /** Whether runs can end on any map. */
  boolean canEnd() {
    return index().canEnd();
  }

  /** A published version, in force or not; null if it cannot be used any more. */
  @Nullable PublishedMap version(String journey, int version) {
    return documents.inForce().find(journey, version);
  }

  /** The version of a map that is in force. */
  DocumentVersion version(String name) {
    return Objects.requireNonNull(documents.inForce().version(name));
  }

  private Index index() {
    List<PublishedMap> maps = all();
    Index known = index;
    if (known.maps() != maps) {
      known = Index.of(maps);
      index = known;
    }
    return known;
  }

  private record Index(
      List<PublishedMap> maps, Map<Class<?>, List<PublishedMap>> byEvent, boolean canEnd) {
    static Index of(List<PublishedMap> maps) {
      Map<Class<?>, List<PublishedMap>> byEvent = new HashMap<>();
      for (PublishedMap published : maps) {
        for (Class<?> event : published.map().hears()) {
          byEvent.computeIfAbsent(event, type -> new ArrayList<>()).add(published);
        }
      }
      return new Index(
          maps, byEvent, maps.stream().anyMatch(published -> published.map().canEnd()));
    }
  }
}
