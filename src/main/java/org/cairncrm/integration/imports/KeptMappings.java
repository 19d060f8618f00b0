package org.cairncrm.integration.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.cairncrm.rules.InvalidDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

/** The mappings that are kept with Cairn, read at its start: a wrong one stops it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ImportSettings.class)
class KeptMappings {
  private final Map<String, Kept> kept;

  /**
   * @throws InvalidDocument with all that is wrong in one of them
   */
  KeptMappings(ImportSettings settings, ResourcePatternResolver resources) {
    Map<String, Kept> read = new TreeMap<>();
    try {
      for (Resource file : resources.getResources(settings.mappings())) {
        String document = file.getContentAsString(StandardCharsets.UTF_8);
        String name = String.valueOf(file.getFilename());
        Kept one = new Kept(MappingReader.read(name, document), document);
        if (read.put(one.mapping().name(), one) != null) {
          throw new IllegalStateException("Two mappings are called " + one.mapping().name());
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    this.kept = Collections.unmodifiableMap(read);
  }

  Collection<Kept> all() {
    return kept.values();
  }

  @Nullable Kept find(String name) {
    return kept.get(name);
  }

  /** A mapping with the YAML that it was read from. */
  record Kept(ImportMapping mapping, String document) {}
}
