package org.cairncrm.shell.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.work.LiveUpdates;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Streams of server-sent events for live pages. Each stream reports changes of one customer, or of
 * one topic, to one page. It ends with its session, which is checked before every event and every
 * five seconds. It also ends when the application stops, before open requests are awaited, and
 * after ten minutes; browsers then reconnect automatically.
 */
@Component
public class LiveStreams implements SmartLifecycle {
  private static final Duration CHECK = Duration.ofSeconds(5);
  private static final int CHECKS = 120;
  private static final int CHECKS_A_BEAT = 4;

  private final LiveUpdates liveUpdates;
  private final Set<Semaphore> open = ConcurrentHashMap.newKeySet();
  private volatile boolean running;

  LiveStreams(LiveUpdates liveUpdates) {
    this.liveUpdates = liveUpdates;
  }

  /**
   * @param allowed whether the page may still show this customer; called on another thread
   */
  public SseEmitter open(
      CustomerId customer, HttpServletResponse response, BooleanSupplier allowed) {
    return open(Duration.ZERO, response, allowed, news -> liveUpdates.watch(customer, news));
  }

  /** As for one customer, for a page about several of them. */
  public SseEmitter open(
      Collection<CustomerId> customers, HttpServletResponse response, BooleanSupplier allowed) {
    return open(
        Duration.ZERO,
        response,
        allowed,
        news -> {
          List<LiveUpdates.Subscription> watches =
              customers.stream().map(customer -> liveUpdates.watch(customer, news)).toList();
          return () -> watches.forEach(LiveUpdates.Subscription::close);
        });
  }

  /**
   * @param topic the topic as commands name it, such as {@code tasks}
   * @param allowed whether the page may still show it; called on another thread
   */
  public SseEmitter open(String topic, HttpServletResponse response, BooleanSupplier allowed) {
    return open(topic, Duration.ZERO, response, allowed);
  }

  /**
   * As {@link #open(String, HttpServletResponse, BooleanSupplier)}, for a topic that may change
   * many times a second.
   *
   * @param pause the shortest time between two events
   */
  public SseEmitter open(
      String topic, Duration pause, HttpServletResponse response, BooleanSupplier allowed) {
    return open(pause, response, allowed, news -> liveUpdates.watch(topic, news));
  }

  private SseEmitter open(
      Duration pause,
      HttpServletResponse response,
      BooleanSupplier allowed,
      Function<Runnable, LiveUpdates.Subscription> watch) {
    // nginx would buffer events until its buffer is full
    response.setHeader("X-Accel-Buffering", "no");
    SseEmitter emitter = new SseEmitter(0L);
    Semaphore news = new Semaphore(0);
    open.add(news);
    LiveUpdates.Subscription subscription = watch.apply(news::release);
    Thread.ofVirtual().name("live").start(() -> send(emitter, news, pause, subscription, allowed));
    return emitter;
  }

  private void send(
      SseEmitter emitter,
      Semaphore news,
      Duration pause,
      LiveUpdates.Subscription watch,
      BooleanSupplier allowed) {
    try (watch) {
      emitter.send(SseEmitter.event().comment("open"));
      for (int checks = 1; running && checks <= CHECKS; checks++) {
        boolean changed = news.tryAcquire(CHECK.toMillis(), TimeUnit.MILLISECONDS);
        if (!running) {
          break;
        }
        if (!allowed.getAsBoolean()) {
          emitter.send(SseEmitter.event().name("ended").data("now"));
          break;
        }
        if (changed) {
          news.drainPermits();
          emitter.send(SseEmitter.event().name("changed").data("now"));
          Thread.sleep(pause);
        } else if (checks % CHECKS_A_BEAT == 0) {
          emitter.send(SseEmitter.event().comment("still here"));
        }
      }
      emitter.complete();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      emitter.complete();
    } catch (IOException | RuntimeException gone) {
      // the page is gone, or its session cannot be checked, so that nothing more may be sent
      emitter.completeWithError(gone);
    } finally {
      open.remove(news);
    }
  }

  @Override
  public void start() {
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    open.forEach(Semaphore::release);
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Stops before the web server does, which waits for open requests. */
  @Override
  public int getPhase() {
    return Integer.MAX_VALUE;
  }
}
