package org.cairncrm.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.cairncrm.Cairn;
import org.cairncrm.events.Sweeper;
import org.cairncrm.journeys.MapPublications;
import org.cairncrm.testing.Http;
import org.cairncrm.testing.TestDatabase;
import org.cairncrm.work.Job;
import org.cairncrm.work.Jobs;
import org.cairncrm.work.Worker;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The story of the demo, loaded again and again as if its process was killed. */
class InterruptedStoryTest extends LoadedStory {
  @Test
  void people_are_at_work_while_it_loads_and_when_it_is_broken_off_it_ends_in_the_same_events()
      throws Exception {
    var brake = new Brake(40);
    try (ConfigurableApplicationContext other =
        new SpringApplicationBuilder(Cairn.class)
            .initializers(
                context ->
                    ((GenericApplicationContext) context)
                        .registerBean("brake", Sweeper.class, () -> brake))
            .run(
                "--server.port=0",
                "--spring.datasource.url=" + TestDatabase.fresh(),
                "--cairn.store.embedded=true")) {
      StoryLoader loader = other.getBean(StoryLoader.class);
      brake.awaitReached();
      Http anna =
          Http.at(other.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
      anna.signIn("anna", StoryPeople.PASSWORD);
      assertThat(anna.get("/customers").body()).contains("data-passing", "still loading");
      assertThat(other.getBean(StoryClock.class).instant()).isAfter(Instant.now().minusSeconds(60));
      Job books = other.getBean(Jobs.class).start("loyalty.books", "{}");
      for (int sweeps : List.of(90, 170, 250)) {
        brokenOff(loader, brake, sweeps);
      }
      brake.release();
      loader.awaitEnd();

      assertThat(anna.get("/customers").body()).doesNotContain("data-passing");
      other.getBean(Worker.class).sweep();
      publicationsEnd(other.getBean(MapPublications.class), other.getBean(Worker.class));
      assertThat(other.getBean(Jobs.class).get(books.id()).finishedAt())
          .as("a job is not done at the story's time")
          .isAfterOrEqualTo(books.requestedAt());
      assertThat(events(other.getBean(DSLContext.class))).isEqualTo(events(sql));
    }
  }

  /** As when the process is killed: at its next step the story fails, and nothing goes on. */
  private static void brokenOff(StoryLoader loader, Brake brake, int sweeps) throws Exception {
    var stopped = CompletableFuture.runAsync(loader::stop);
    brake.fail(() -> !loader.isRunning(), sweeps);
    stopped.get();
    loader.start();
    loader.run(new DefaultApplicationArguments());
    brake.awaitReached();
  }

  /** How often each thing happened to each customer, but for what another test retries. */
  private static List<String> events(DSLContext sql) {
    return sql.fetch(
            """
            select i.external_id || ' ' || j.name || ' ' || count(*)
            from events.journal j join customers.identity i using (customer_id)
            where j.name <> 'fact-received' group by i.external_id, j.name order by 1
            """)
        .getValues(0, String.class);
  }
}
