package org.cairncrm.rules;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cairncrm.events.EventTypes;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The facts that are declared: read and checked at start. A declaration that is wrong stops the
 * start, since what it declares would be refused from then on.
 */
@Component
@EnableConfigurationProperties(FactSettings.class)
public class DeclaredFacts {
  private final Map<String, DeclaredFact> byName = new TreeMap<>();

  DeclaredFacts(FactSettings settings, ResourcePatternResolver resources, EventTypes events)
      throws IOException {
    Resource[] found = resources.getResources(settings.declarations());
    Arrays.sort(found, Comparator.comparing(DeclaredFacts::name));
    for (Resource resource : found) {
      String text = resource.getContentAsString(StandardCharsets.UTF_8).replace("\r\n", "\n");
      declare(name(resource), FactReader.read(name(resource), text), events);
    }
  }

  private void declare(String file, DeclaredFact fact, EventTypes events) {
    if (events.names().contains(fact.name())) {
      throw refused(file, "there is an event '" + fact.name() + "' already");
    }
    if (byName.put(fact.name(), fact) != null) {
      throw refused(file, "another file declares '" + fact.name() + "' too");
    }
  }

  private static InvalidDocument refused(String file, String problem) {
    return new InvalidDocument(
        FactReader.WHAT, FactReader.PAGE, List.of(file + ":1:1: " + problem));
  }

  private static String name(Resource resource) {
    return "journey-maps/facts/" + resource.getFilename();
  }

  /** All of them, by name. */
  public Collection<DeclaredFact> all() {
    return Collections.unmodifiableCollection(byName.values());
  }

  public Optional<DeclaredFact> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }
}
