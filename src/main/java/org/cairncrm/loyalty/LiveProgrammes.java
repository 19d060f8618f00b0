package org.cairncrm.loyalty;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.cairncrm.rules.DocumentFiles;
import org.cairncrm.rules.EventKinds;
import org.cairncrm.rules.Rules;
import org.cairncrm.rules.documents.DocumentRegistry;
import org.cairncrm.rules.documents.DocumentVersion;
import org.cairncrm.rules.documents.Documents;
import org.cairncrm.shared.BusinessZone;
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
  private final Map<ProgrammeVersion, LoyaltyProgramme> older = new ConcurrentHashMap<>();
  private final PointsPolicy unknown;

  LiveProgrammes(
      ProgrammeSettings settings,
      ResourcePatternResolver resources,
      Rules rules,
      EventKinds events,
      BusinessZone zone,
      DocumentRegistry registry)
      throws IOException {
    unknown = PointsPolicy.standard(zone.id());
    documents = registry.declare(new ProgrammeKind(rules, events::get, zone.id()));
    new DocumentFiles(documents.kind().name(), documents.kind().page())
        .read(resources, settings.programmes(), "", documents.files());
  }

  Documents<LoyaltyProgramme> documents() {
    return documents;
  }

  List<LoyaltyProgramme> all() {
    return documents.inForce().all();
  }

  /**
   * A published version, in force or not; null if it cannot be read, as while a fact that it names
   * is not declared.
   */
  @Nullable LoyaltyProgramme version(ProgrammeVersion version) {
    LoyaltyProgramme live = documents.inForce().find(version.name());
    if (live != null && live.version().equals(version)) {
      return live;
    }
    LoyaltyProgramme known = older.get(version);
    if (known == null) {
      known = documents.inForce().find(version.name(), version.number());
      if (known != null) {
        older.put(version, known);
      }
    }
    return known;
  }

  /** The rule that gave the points of a lot, in the version that gave them; null if unknown. */
  @Nullable PointsRule rule(PointsLot lot) {
    String name = lot.programme();
    Integer number = lot.programmeVersion();
    LoyaltyProgramme programme =
        name == null || number == null ? null : version(new ProgrammeVersion(name, number));
    return programme == null
        ? null
        : programme.points().stream()
            .filter(rule -> rule.name().equals(lot.rule()))
            .findFirst()
            .orElse(null);
  }

  /** The version of a programme that is in force. */
  DocumentVersion version(LoyaltyProgramme programme) {
    return Objects.requireNonNull(documents.inForce().version(programme.version().name()));
  }

  /** A programme in the version in force, or else the latest published one; null if unknown. */
  @Nullable LoyaltyProgramme latest(String name) {
    LoyaltyProgramme live = documents.inForce().find(name);
    if (live != null) {
      return live;
    }
    return documents.drafts().stream()
        .filter(draft -> draft.name().equals(name) && draft.latest() != null)
        .findFirst()
        .map(draft -> documents.inForce().find(name, Objects.requireNonNull(draft.latest())))
        .orElse(null);
  }

  /** The rules by which orders earn points. */
  List<PointsRule> points() {
    return all().stream().flatMap(programme -> programme.points().stream()).toList();
  }

  /** The rules by which customers are rewarded. */
  List<RewardRule> rewards() {
    return all().stream().flatMap(programme -> programme.rewards().stream()).toList();
  }

  /**
   * The policy of the points of a programme in its version in force. Points of a programme that is
   * not in force do not expire, and are owed if they were spent.
   *
   * @param programme the name of the programme that gave the points; null if none did
   */
  PointsPolicy policy(@Nullable String programme) {
    return all().stream()
        .filter(one -> one.version().name().equals(programme))
        .findFirst()
        .map(LoyaltyProgramme::policy)
        .orElse(unknown);
  }

  /** The programmes that have tiers. */
  List<LoyaltyProgramme> withTiers() {
    return all().stream().filter(programme -> programme.tiers() != null).toList();
  }
}
