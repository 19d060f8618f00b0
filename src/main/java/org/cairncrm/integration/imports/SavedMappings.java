package org.cairncrm.integration.imports;

import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.cairncrm.rules.DocumentFiles;
import org.cairncrm.rules.InvalidDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.ResourcePatternResolver;

/** The stored mappings, read at startup. An invalid one prevents the start. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ImportSettings.class)
class SavedMappings {
  private final Map<String, Kept> kept;

  /**
   * @throws InvalidDocument with the errors of all mappings
   */
  SavedMappings(ImportSettings settings, ResourcePatternResolver resources) throws IOException {
    Map<String, Kept> read = new TreeMap<>();
    var files = new DocumentFiles(MappingReader.WHAT, MappingReader.PAGE);
    files.read(
        resources,
        settings.mappings(),
        "",
        (file, document) -> {
          Kept one = new Kept(MappingReader.read(file, document), document);
          if (read.put(one.mapping().name(), one) != null) {
            throw files.refused(
                file, "another file has a mapping '" + one.mapping().name() + "' too");
          }
        });
    this.kept = Collections.unmodifiableMap(read);
  }

  Collection<Kept> all() {
    return kept.values();
  }

  @Nullable Kept find(String name) {
    return kept.get(name);
  }

  /** A mapping with its YAML source. */
  record Kept(ImportMapping mapping, String document) {}
}
