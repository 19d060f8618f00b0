package org.cairncrm.demo;

import java.util.Locale;
import java.util.stream.Collectors;
import org.cairncrm.access.People;
import org.cairncrm.access.Role;
import org.cairncrm.work.Worker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Tells the story once, on an empty store, before the first request is taken: moment by moment on
 * the story's own clock, so that timers and messages come about as they would have. The colleagues
 * are made last: a story that was broken off is told again, and what was told before changes
 * nothing.
 */
@Component
@ConditionalOnDemo
class StoryLoader implements SmartLifecycle, ApplicationRunner {
  private static final Logger LOG = LoggerFactory.getLogger(StoryLoader.class);

  private final Story story;
  private final StoryClock clock;
  private final People people;
  private final ObjectProvider<Worker> workers;
  private final Environment environment;
  private volatile boolean running;

  StoryLoader(
      Story story,
      StoryClock clock,
      People people,
      ObjectProvider<Worker> workers,
      Environment environment) {
    this.story = story;
    this.clock = clock;
    this.people = people;
    this.workers = workers;
    this.environment = environment;
  }

  @Override
  public void start() {
    running = true;
    if (people.list().isEmpty()) {
      Worker worker = workers.getObject();
      try {
        for (StoryTimeline.Moment moment : story.plot(clock.instant()).inOrder()) {
          clock.standAt(moment.at());
          worker.sweep();
          moment.happens().run();
          worker.sweep();
        }
      } finally {
        clock.goOn();
      }
      StoryPeople.COLLEAGUES.forEach(
          one ->
              people.create(
                  one.username(),
                  one.name(),
                  one.username() + "@example.com",
                  one.role(),
                  StoryPeople.PASSWORD));
    }
  }

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
  }

  private static String line(StoryPeople.Colleague one) {
    return "    %-6s %s, %s".formatted(one.username(), one.name(), words(one.role()));
  }

  private static String words(Role role) {
    return role.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Before anyone works in the background and before the first request. */
  @Override
  public int getPhase() {
    return 0;
  }
}
