package org.cairncrm.loyalty;

import static org.jooq.impl.DSL.noCondition;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairncrm.access.Audit;
import org.cairncrm.events.Commands;
import org.cairncrm.events.CurrentActor;
import org.cairncrm.shared.Checks;
import org.cairncrm.shared.Ids;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.NotFound;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.shared.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The catalogue: rewards that customers buy for points. Each change makes a version of the item.
 */
@Component
public class Catalogue {
  /** The most rewards that are listed at once. */
  static final int MOST = 500;

  private final CatalogueTable table;
  private final LiveProgrammes programmes;
  private final Commands commands;
  private final Audit audit;
  private final CurrentActor actor;
  private final Clock clock;

  Catalogue(
      CatalogueTable table,
      LiveProgrammes programmes,
      Commands commands,
      Audit audit,
      CurrentActor actor,
      Clock clock) {
    this.table = table;
    this.programmes = programmes;
    this.commands = commands;
    this.audit = audit;
    this.actor = actor;
    this.clock = clock;
  }

  /**
   * Adds a reward.
   *
   * @throws Invalid naming every field at fault
   */
  public CatalogueItem add(CatalogueContent content) {
    require(content);
    UUID id = Ids.next();
    return commands.run(
        () -> {
          table.insert(id, content, actor.actor());
          record("catalogue-item-added", id, content);
          return get(id);
        });
  }

  /**
   * Changes a reward. What customers have bought stays as it was.
   *
   * @param expected the version that the caller has seen
   * @throws NotFound if there is no such reward
   * @throws Invalid naming every field at fault, such as a stock below what was sold
   * @throws Stale if it has another version by now
   */
  public CatalogueItem change(UUID id, CatalogueContent content, int expected) {
    require(content);
    return commands.run(
        () -> {
          write(id, content, expected);
          record("catalogue-item-changed", id, content);
          return get(id);
        });
  }

  private void write(UUID id, CatalogueContent content, int expected) {
    if (table.update(id, content, expected, actor.actor())) {
      return;
    }
    CatalogueItem now = get(id);
    if (now.version() == expected) {
      throw Invalid.field("stock", "must be at least " + now.sold() + ", the pieces that are sold");
    }
    throw new Stale("reward");
  }

  /**
   * Replaces the picture, as a version with the same content.
   *
   * @param picture null to remove it
   * @throws NotFound if there is no such reward
   */
  public CatalogueItem illustrate(UUID id, @Nullable CataloguePicture picture, String reason) {
    return commands.run(
        () -> {
          CatalogueItem item = get(id);
          CatalogueContent content = item.content().because(reason);
          write(id, content, item.version());
          if (picture == null) {
            table.removePicture(id);
          } else {
            table.setPicture(id, picture);
          }
          record("catalogue-picture-changed", id, content);
          return get(id);
        });
  }

  private void record(String action, UUID id, CatalogueContent content) {
    audit.record(action, "catalogue-item:" + id, Map.of("reason", content.reason()));
  }

  private void require(CatalogueContent content) {
    content.require(clock.instant());
    var checks = new Checks();
    if (content.voucher() != null) {
      content
          .voucher()
          .faults(clock.instant())
          .forEach(one -> checks.add("voucher." + one.field(), one.message()));
    }
    if (!content.isWithdrawn()) {
      requireProgramme(content, checks);
    }
    checks.throwIfAny();
  }

  /** A reward that is withdrawn can outlive its programme. */
  private void requireProgramme(CatalogueContent content, Checks checks) {
    List<String> currencies =
        programmes.all().stream().map(one -> one.policy().currency()).distinct().sorted().toList();
    List<String> known = currencies.isEmpty() ? List.of(NewLot.POINTS) : currencies;
    if (!known.contains(content.currencyOfPoints())) {
      checks.add("currency", "must be one of the currencies " + String.join(", ", known));
    }
    requireTier(content.status(), checks);
  }

  private void requireTier(@Nullable StatusOffer status, Checks checks) {
    if (status == null) {
      return;
    }
    List<LoyaltyProgramme> tiered = programmes.withTiers();
    LoyaltyProgramme programme =
        tiered.stream()
            .filter(one -> one.version().name().equals(status.programme()))
            .findFirst()
            .orElse(null);
    if (programme == null) {
      checks.add(
          "status.programme",
          tiered.isEmpty()
              ? "cannot be given: no programme in force has tiers"
              : "must be one of the programmes with tiers: "
                  + String.join(", ", tiered.stream().map(one -> one.version().name()).toList()));
    } else if (programme.requiredTiers().level(status.tier()) < 0) {
      checks.add(
          "status.tier",
          "must be one of the tiers "
              + String.join(
                  ", ", programme.requiredTiers().tiers().stream().map(Tier::name).toList()));
    }
  }

  /**
   * @throws NotFound if there is no such reward
   */
  public CatalogueItem get(UUID id) {
    CatalogueItem found = table.find(id);
    if (found == null) {
      throw new NotFound("reward of the catalogue", id);
    }
    return found;
  }

  /** All rewards, the newest first. */
  public Page<CatalogueItem> page(PageRequest page) {
    return table.page(page);
  }

  /** All rewards, the cheapest first, at most {@value #MOST}. */
  public List<CatalogueItem> all() {
    return table.cheapest(noCondition(), MOST);
  }

  /**
   * The versions of a reward, the newest first.
   *
   * @throws NotFound if there is no such reward
   */
  public List<CatalogueChange> changes(UUID id) {
    get(id);
    return table.changes(id);
  }

  /**
   * @throws NotFound if there is no such reward, or if it has no picture
   */
  public CataloguePicture picture(UUID id) {
    CataloguePicture found = table.picture(id);
    if (found == null) {
      throw new NotFound("picture of a reward", id);
    }
    return found;
  }

  /** The programmes with tiers, each with its tiers. */
  public List<StatusChoice> statuses() {
    return programmes.withTiers().stream()
        .flatMap(
            programme ->
                programme.requiredTiers().tiers().stream()
                    .map(
                        tier ->
                            new StatusChoice(
                                programme.version().name(),
                                tier.name(),
                                programme.title() + ": " + tier.title())))
        .toList();
  }

  /** A tier that can be given. */
  public record StatusChoice(String programme, String tier, String title) {}
}
