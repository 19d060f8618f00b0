package org.cairncrm.journeys;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.cairncrm.events.Query;
import org.cairncrm.events.Statement;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shell.OverviewPart;
import org.springframework.stereotype.Component;

/** The stage of a customer on each journey, in the overview. */
@Component
class JourneysPart implements OverviewPart<List<CurrentStage>> {
  private final LiveMaps maps;

  JourneysPart(LiveMaps maps) {
    this.maps = maps;
  }

  @Override
  public String name() {
    return "journeys";
  }

  @Override
  public String permission() {
    return JourneyPermissions.READ;
  }

  @Override
  public Query<List<CurrentStage>> query(CustomerId customer) {
    return new Query<>(
        Statement.of(
            "select journey, stage, since, entered_at, version from journeys.progress"
                + " where customer_id = ? order by since desc, journey",
            customer.value()),
        row -> {
          List<CurrentStage> stages = new ArrayList<>();
          while (row.next()) {
            JourneyVersions versions = maps.versions(row.getString(1)).orElse(null);
            if (versions != null) {
              JourneyMap map = versions.shown(row.getInt(5)).map();
              stages.add(
                  new CurrentStage(
                      map.name(),
                      map.shownTitle(),
                      row.getString(2),
                      map.shownTitleOf(row.getString(2)),
                      row.getObject(3, OffsetDateTime.class).toInstant(),
                      row.getObject(4, OffsetDateTime.class).toInstant()));
            }
          }
          return stages;
        });
  }
}
