package org.cairncrm.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.cairncrm.access.People;
import org.cairncrm.access.Person;
import org.cairncrm.access.Role;
import org.cairncrm.shared.PageNotice;
import org.cairncrm.work.Worker;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Loads the story once, into an empty store, while people can already sign in. Each moment runs on
 * the story's own clock, so that timers and messages occur at their proper times. Background work
 * is held until the end, because it would fire the story's timers too early. An interrupted story
 * continues at the next start: loading a part again changes nothing.
 */
@Component
@ConditionalOnDemo
class StoryLoader implements SmartLifecycle, ApplicationRunner, PageNotice {
  private static final Logger LOG = LoggerFactory.getLogger(StoryLoader.class);

  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Story story;
  private final StoryProgress progress;
  private final StoryClock clock;
  private final People people;
  private final ObjectProvider<Worker> workers;
  private final Environment environment;
  private volatile boolean running;
  private volatile @Nullable Instant begun;
  private Thread thread = new Thread();

  StoryLoader(
      Story story,
      StoryProgress progress,
      StoryClock clock,
      People people,
      ObjectProvider<Worker> workers,
      Environment environment) {
    this.story = story;
    this.progress = progress;
    this.clock = clock;
    this.people = people;
    this.workers = workers;
    this.environment = environment;
  }

  /** Creates the people of the story, so that they can sign in at once. */
  @Override
  public void start() {
    running = true;
    if (people.list().isEmpty()) {
      progress.begin(clock.instant());
    }
    begun = progress.unfinishedSince();
    if (begun != null) {
      workers.getObject().hold();
      var known = people.list().stream().map(Person::username).collect(Collectors.toSet());
      StoryPeople.COLLEAGUES.parallelStream()
          .filter(one -> !known.contains(one.username()))
          .forEach(this::create);
    }
  }

  private void create(StoryPeople.Colleague one) {
    people.create(
        one.username(),
        one.name(),
        one.username() + "@example.com",
        one.role(),
        StoryPeople.PASSWORD);
  }

  /** Starts loading the story once the first page can be served. */
  @Override
  public void run(ApplicationArguments arguments) {
    String people =
        StoryPeople.COLLEAGUES.stream()
            .map(StoryLoader::line)
            .collect(Collectors.joining(System.lineSeparator()));
    LOG.info(
        "ready%n%n  Cairn is at http://localhost:%s%n%n  Sign in with the password %s as%n%s%n"
            .formatted(
                environment.getProperty("local.server.port", "8080"),
                StoryPeople.PASSWORD,
                people));
    Instant now = begun;
    if (now != null) {
      thread = Thread.ofVirtual().name("demo-story").start(() -> load(now));
    }
  }

  private void load(Instant now) {
    while (running && begun != null) {
      try {
        loadMoments(now);
      } catch (RuntimeException failed) {
        if (running) {
          LOG.warn("The demo story cannot be loaded at present and begins again", failed);
          LockSupport.parkNanos(PAUSE.toNanos());
        }
      }
    }
  }

  private void loadMoments(Instant now) {
    Worker worker = workers.getObject();
    for (StoryTimeline.Moment moment : story.plot(now).inOrder()) {
      if (!running) {
        return;
      }
      clock.at(
          moment.at(),
          () -> {
            worker.sweepWithoutJobs();
            moment.happens().run();
            worker.sweepWithoutJobs();
          });
    }
    progress.finish(clock.instant());
    begun = null;
    worker.release();
    LOG.info("The demo story is loaded");
  }

  /** Waits until the story is loaded, or the application stops. */
  void awaitEnd() throws InterruptedException {
    thread.join();
  }

  @Override
  public @Nullable String notice() {
    return begun == null ? null : "demo.loading";
  }

  private static String line(StoryPeople.Colleague one) {
    return "    %-6s %s, %s".formatted(one.username(), one.name(), words(one.role()));
  }

  private static String words(Role role) {
    return role.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** Stops loading, and waits until the current moment of the story has ended. */
  @Override
  public void stop() {
    running = false;
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** The phase before background work and before the first request. */
  @Override
  public int getPhase() {
    return 0;
  }
}
