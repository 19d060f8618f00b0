package org.cairncrm.journeys.web;

import java.util.ArrayList;
import java.util.List;
import org.cairncrm.journeys.StageTraffic;
import org.cairncrm.journeys.VersionFigures;
import org.jspecify.annotations.Nullable;

/**
 * A stage in two versions of a journey.
 *
 * @param newer null if the newer version does not have it
 * @param older null if the older version does not have it
 */
record ComparedStage(String title, @Nullable StageTraffic newer, @Nullable StageTraffic older) {
  /** The stages of the newer version in their order, then those that only the older one has. */
  static List<ComparedStage> of(VersionFigures newer, VersionFigures older) {
    List<ComparedStage> compared = new ArrayList<>();
    for (StageTraffic stage : newer.stages()) {
      compared.add(new ComparedStage(stage.title(), stage, find(older, stage.stage())));
    }
    for (StageTraffic stage : older.stages()) {
      if (find(newer, stage.stage()) == null) {
        compared.add(new ComparedStage(stage.title(), null, stage));
      }
    }
    return compared;
  }

  private static @Nullable StageTraffic find(VersionFigures version, String stage) {
    return version.stages().stream()
        .filter(one -> one.stage().equals(stage))
        .findFirst()
        .orElse(null);
  }
}
