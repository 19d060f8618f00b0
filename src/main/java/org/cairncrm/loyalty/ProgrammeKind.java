package org.cairncrm.loyalty;

import java.time.ZoneId;
import java.util.function.Function;
import org.cairncrm.rules.EventKind;
import org.cairncrm.rules.Rules;
import org.cairncrm.rules.documents.DocumentKind;
import org.cairncrm.rules.documents.DocumentText;
import org.jspecify.annotations.Nullable;

/** Loyalty programmes as versioned documents. */
final class ProgrammeKind implements DocumentKind<LoyaltyProgramme> {
  private final Rules rules;
  private final Function<String, EventKind> events;
  private final ZoneId zone;

  /**
   * @param events finds a kind of event by its name
   * @param zone the zone of the business
   */
  ProgrammeKind(Rules rules, Function<String, EventKind> events, ZoneId zone) {
    this.rules = rules;
    this.events = events;
    this.zone = zone;
  }

  @Override
  public String name() {
    return "loyalty-programme";
  }

  @Override
  public String module() {
    return "loyalty";
  }

  @Override
  public String schema() {
    return "loyalty-programmes/loyalty-programme.schema.json";
  }

  @Override
  public String page() {
    return "docs/loyalty.md";
  }

  @Override
  public String nameKey() {
    return "programme";
  }

  @Override
  public @Nullable String conflict(LoyaltyProgramme programme, LoyaltyProgramme inForce) {
    return programme.conflict(inForce);
  }

  @Override
  public @Nullable LoyaltyProgramme read(DocumentText text, int version) {
    var name = new ProgrammeVersion(text.json().path("programme").asString(""), version);
    LoyaltyProgramme programme = new ProgrammeReader(text, name, rules, events, zone).programme();
    new ProgrammeChecks(text).run(programme);
    return text.isSound() ? programme : null;
  }

  @Override
  public void warn(DocumentText text, LoyaltyProgramme programme) {
    new ProgrammeChecks(text).warn();
  }
}
