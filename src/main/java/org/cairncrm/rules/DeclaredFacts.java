package org.cairncrm.rules;

import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.cairncrm.events.EventTypes;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The declared facts, read and checked at start. A wrong declaration stops the start, because its
 * facts would be rejected from then on.
 */
@Component
@EnableConfigurationProperties(FactSettings.class)
public class DeclaredFacts {
  private final Map<String, DeclaredFact> byName = new TreeMap<>();
  private final Set<String> taken = new HashSet<>();

  DeclaredFacts(FactSettings settings, ResourcePatternResolver resources, EventTypes events)
      throws IOException {
    var files = new DocumentFiles(FactReader.WHAT, FactReader.PAGE);
    files.read(
        resources,
        settings.declarations(),
        "journey-maps/facts/",
        (file, document) -> declare(FactReader.read(file, document), file, events, files));
  }

  private void declare(DeclaredFact fact, String file, EventTypes events, DocumentFiles files) {
    if (events.names().contains(fact.name())) {
      throw files.refused(file, "there is an event '" + fact.name() + "' already");
    }
    if (!taken.add(fact.name())) {
      throw files.refused(file, "another file declares '" + fact.name() + "' too");
    }
    for (String alias : fact.aliases()) {
      if (events.names().contains(alias) || !taken.add(alias)) {
        throw files.refused(file, "the alias '" + alias + "' names another event already");
      }
    }
    byName.put(fact.name(), fact);
  }

  /** All declared facts, by name. */
  public Collection<DeclaredFact> all() {
    return Collections.unmodifiableCollection(byName.values());
  }

  public Optional<DeclaredFact> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }
}
