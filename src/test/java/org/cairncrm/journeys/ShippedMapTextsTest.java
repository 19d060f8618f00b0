package org.cairncrm.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cairncrm.rules.EventKinds;
import org.cairncrm.rules.Rules;
import org.cairncrm.shared.Language;
import org.cairncrm.testing.CairnTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The texts of the maps that Cairn ships are complete. */
@CairnTest
class ShippedMapTextsTest {
  @Autowired EventKinds kinds;
  @Autowired Rules rules;

  @ParameterizedTest
  @ValueSource(strings = {"online-purchase", "first-contact", "complaint", "renewal", "win-back"})
  void each_map_has_goals_owners_emotions_and_texts_in_all_languages(String name)
      throws IOException {
    JourneyMap map = map(name);

    assertThat(map.header().owner()).isNotBlank();
    assertThat(map.stages()).allSatisfy(stage -> assertThat(stage.goal()).isNotBlank());
    assertThat(map.stages()).allSatisfy(stage -> assertThat(stage.owner()).isNotBlank());
    assertThat(map.stages()).allSatisfy(stage -> assertThat(stage.emotion()).isNotNull());
    for (Language language : Language.values()) {
      if (language != Language.EN) {
        assertThat(texts(map))
            .allSatisfy(texts -> assertThat(texts.others()).containsKey(language));
      }
    }
  }

  private static List<MapTexts> texts(JourneyMap map) {
    List<MapTexts> texts = new ArrayList<>(List.of(map.header().texts()));
    map.stages().forEach(stage -> texts.add(stage.texts()));
    map.stages().forEach(stage -> stage.touchpoints().forEach(point -> texts.add(point.texts())));
    map.exits().forEach(exit -> texts.add(exit.texts()));
    return texts;
  }

  private JourneyMap map(String name) throws IOException {
    return MapFixtures.read(
        Files.readString(Path.of("journey-maps", name + ".yaml")), kinds::get, rules);
  }
}
