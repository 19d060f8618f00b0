package org.cairncrm.integration.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.cairncrm.integration.imports.ImportJob.Before;
import org.cairncrm.integration.imports.ImportJob.Progress;
import org.cairncrm.testing.Mappers;
import org.junit.jupiter.api.Test;

/** How long an import is going to take. */
class ImportRateTest {
  @Test
  void is_guessed_from_the_reading_while_rows_are_read() {
    var progress = new Progress(ImportPhase.READING, 10_000, 2000, Before.NOTHING);

    // half of the rows are read in ten seconds; all are applied in 2.6 times the twenty
    assertThat(ImportRate.secondsLeft(progress, 500, 2000)).isEqualTo(10 + 52);
  }

  @Test
  void is_that_of_the_applying_as_soon_as_something_is_applied() {
    var progress = new Progress(ImportPhase.APPLYING, 35_000, 2000, new Before(20_000, 1000));

    assertThat(ImportRate.secondsLeft(progress, 1250, 2000)).isEqualTo(45);
  }

  @Test
  void is_not_known_at_first() {
    assertThat(ImportRate.secondsLeft(Progress.NONE, 0, 2000)).isNull();
    assertThat(
            ImportRate.secondsLeft(
                new Progress(ImportPhase.APPLYING, 20_000, 2000, new Before(20_000, 1000)),
                1000,
                2000))
        .isNull();
  }

  @Test
  void is_nothing_when_nothing_is_left() {
    var progress = new Progress(ImportPhase.TIDYING, 60_000, 2000, new Before(50_000, 2000));

    assertThat(ImportRate.secondsLeft(progress, 2000, 2000)).isZero();
  }

  @Test
  void is_told_of_an_import_as_well_that_an_earlier_version_worked_on() {
    Progress before =
        Mappers.asInCairn()
            .readValue("{\"phase\": \"applying\", \"millis\": 3000, \"total\": 2}", Progress.class);

    assertThat(ImportRate.secondsLeft(before, 1, 2)).isEqualTo(3);
  }
}
