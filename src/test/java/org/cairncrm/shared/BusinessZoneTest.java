package org.cairncrm.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BusinessZoneTest {
  @ParameterizedTest
  @ValueSource(strings = {"UTC", "Europe/Warsaw", "America/Argentina/Buenos_Aires", "Asia/Kolkata"})
  void takes_an_area_with_its_city_and_utc(String zone) {
    assertThat(new BusinessZone(zone).id()).hasToString(zone);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CET",
        "EET",
        "GMT",
        "Z",
        "UTC+2",
        "+02:00",
        "Etc/GMT+2",
        "US/Pacific",
        "Poland",
        "europe/warsaw",
        "Europe/Krakow",
        " Europe/Warsaw"
      })
  void refuses_every_other_zone_and_names_a_right_one(String zone) {
    assertThatThrownBy(() -> new BusinessZone(zone))
        .isInstanceOfSatisfying(
            InvalidSetting.class,
            invalid -> {
              assertThat(invalid).hasMessage("cairn.zone is " + zone);
              assertThat(invalid.remedy()).contains("Europe/Warsaw", "UTC");
            });
  }

  @Test
  void is_utc_when_nothing_is_set() {
    assertThat(new BusinessZone(" ").id()).hasToString("UTC");
  }

  @Test
  void a_day_begins_at_midnight_of_the_zone() {
    var warsaw = new BusinessZone("Europe/Warsaw");
    assertThat(warsaw.day(Instant.parse("2026-07-01T21:59:59Z")))
        .isEqualTo(LocalDate.parse("2026-07-01"));
    assertThat(warsaw.day(Instant.parse("2026-07-01T22:00:00Z")))
        .isEqualTo(LocalDate.parse("2026-07-02"));
  }

  @Test
  void an_invalid_setting_is_reported_in_two_sentences() {
    var invalid = new InvalidSetting("cairn.zone", "CET", "Set UTC.");
    var analysis = new InvalidSettingAnalyzer().analyze(invalid, invalid);
    assertThat(analysis.getDescription()).isEqualTo("cairn.zone is CET");
    assertThat(analysis.getAction()).isEqualTo("Set UTC.");
  }
}
