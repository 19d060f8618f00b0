package org.cairncrm.demo;

import java.util.List;
import org.cairncrm.journeys.MapPublications;
import org.cairncrm.testing.TestDatabase;
import org.cairncrm.work.Worker;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** One application with the whole story, shared by the tests that look at it. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Tag("database")
@Tag("slow")
abstract class LoadedStory {
  @Autowired StoryLoader storyLoader;
  @Autowired MapPublications publications;
  @Autowired Worker worker;
  @Autowired DSLContext sql;

  @DynamicPropertySource
  static void as_on_the_embedded_store(DynamicPropertyRegistry properties) {
    properties.add("spring.datasource.url", TestDatabase::fresh);
    properties.add("cairn.store.embedded", () -> true);
  }

  @BeforeEach
  void the_story_is_loaded() throws InterruptedException {
    storyLoader.awaitEnd();
    publicationsEnd(publications, worker);
  }

  /** Publications move customers when the story has been loaded. */
  static void publicationsEnd(MapPublications publications, Worker worker) {
    for (String map : List.of("first-contact", "win-back")) {
      while (publications.list(map).getFirst().doneAt() == null) {
        worker.sweep();
      }
    }
  }
}
