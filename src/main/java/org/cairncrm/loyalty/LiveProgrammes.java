package org.cairncrm.loyalty;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.cairncrm.rules.DocumentFiles;
import org.cairncrm.rules.Rules;
import org.cairncrm.rules.documents.DocumentRegistry;
import org.cairncrm.rules.documents.DocumentVersion;
import org.cairncrm.rules.documents.Documents;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The loyalty programmes that are in force. Files of programmes are published at start when their
 * text has changed; a faulty file stops the start.
 */
@Component
@EnableConfigurationProperties(ProgrammeSettings.class)
class LiveProgrammes {
  private final Documents<LoyaltyProgramme> documents;
  private volatile Book book = Book.of(List.of());

  LiveProgrammes(
      ProgrammeSettings settings,
      ResourcePatternResolver resources,
      Rules rules,
      DocumentRegistry registry)
      throws IOException {
    documents = registry.declare(new ProgrammeKind(rules));
    new DocumentFiles(documents.kind().name(), documents.kind().page())
        .read(resources, settings.programmes(), "", documents.files());
  }

  Documents<LoyaltyProgramme> documents() {
    return documents;
  }

  List<LoyaltyProgramme> all() {
    return documents.inForce().all();
  }

  /** The version of a programme that is in force. */
  DocumentVersion version(LoyaltyProgramme programme) {
    return Objects.requireNonNull(documents.inForce().version(programme.version().name()));
  }

  /** The rule by which orders earn points; null if no programme in force has one. */
  @Nullable PointsRule points() {
    return book().points();
  }

  /** The rules by which orders are rewarded. */
  List<RewardRule> rewards() {
    return book().rewards();
  }

  private Book book() {
    List<LoyaltyProgramme> programmes = all();
    Book known = book;
    if (known.programmes() != programmes) {
      known = Book.of(programmes);
      book = known;
    }
    return known;
  }

  private record Book(
      List<LoyaltyProgramme> programmes, @Nullable PointsRule points, List<RewardRule> rewards) {
    static Book of(List<LoyaltyProgramme> programmes) {
      return new Book(
          programmes,
          programmes.stream()
              .map(LoyaltyProgramme::points)
              .filter(Objects::nonNull)
              .findFirst()
              .orElse(null),
          programmes.stream().flatMap(programme -> programme.rewards().stream()).toList());
    }
  }
}
