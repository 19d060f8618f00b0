package org.cairncrm.journeys;

import java.util.LinkedHashMap;
import java.util.Map;
import org.cairncrm.shared.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The titles of the stages and exits of a journey, also of those that only earlier versions have,
 * because customers have been there.
 */
@Component
class StageTitles {
  /** The number of versions that are looked at, the newest ones. */
  private static final int VERSIONS = 20;

  private final LiveMaps maps;

  StageTitles(LiveMaps maps) {
    this.maps = maps;
  }

  /** The titles of the stages by name: those of the version in force first, in their order. */
  Map<String, String> stages(PublishedMap live) {
    Map<String, String> titles = new LinkedHashMap<>();
    for (int version = live.version(); version > oldest(live); version--) {
      PublishedMap map = version(live, version);
      if (map != null) {
        map.map().stages().forEach(stage -> titles.putIfAbsent(stage.name(), stage.shownTitle()));
      }
    }
    return titles;
  }

  /** The titles of the stages, and then of the exits, by name. */
  Map<String, String> all(PublishedMap live) {
    Map<String, String> titles = new LinkedHashMap<>(stages(live));
    for (int version = live.version(); version > oldest(live); version--) {
      PublishedMap map = version(live, version);
      if (map != null) {
        map.map().exits().forEach(exit -> titles.putIfAbsent(exit.name(), exit.shownTitle()));
      }
    }
    for (String exit : Exit.COMMON.keySet()) {
      titles.putIfAbsent(exit, Exit.common(exit, Language.ofPage()));
    }
    return titles;
  }

  private static int oldest(PublishedMap live) {
    return Math.max(0, live.version() - VERSIONS);
  }

  private @Nullable PublishedMap version(PublishedMap live, int version) {
    return version == live.version() ? live : maps.version(live.map().name(), version);
  }
}
