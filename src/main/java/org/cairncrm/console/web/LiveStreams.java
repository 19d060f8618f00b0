package org.cairncrm.console.web;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.work.Live;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Streams of server-sent events, each telling one page that its customer has news. They end with
 * the application, before it waits for open requests, and are short enough that who may look is
 * asked again now and then: browsers come back by themselves.
 */
@Component
class LiveStreams implements SmartLifecycle {
  private static final Duration BEAT = Duration.ofSeconds(20);
  private static final int BEATS = 30;

  private final Live live;
  private final Set<Semaphore> open = ConcurrentHashMap.newKeySet();
  private volatile boolean running;

  LiveStreams(Live live) {
    this.live = live;
  }

  SseEmitter open(CustomerId customer) {
    SseEmitter emitter = new SseEmitter(0L);
    Semaphore news = new Semaphore(0);
    open.add(news);
    Live.Subscription watch = live.watch(customer, news::release);
    Thread.ofVirtual().name("live-" + customer).start(() -> tell(emitter, news, watch));
    return emitter;
  }

  private void tell(SseEmitter emitter, Semaphore news, Live.Subscription watch) {
    try (watch) {
      emitter.send(SseEmitter.event().comment("open"));
      for (int beats = 0; running && beats < BEATS; beats++) {
        if (!news.tryAcquire(BEAT.toMillis(), TimeUnit.MILLISECONDS)) {
          emitter.send(SseEmitter.event().comment("still here"));
        } else if (running) {
          news.drainPermits();
          emitter.send(SseEmitter.event().name("changed").data("now"));
        }
      }
      emitter.complete();
    } catch (IOException | IllegalStateException gone) {
      emitter.completeWithError(gone);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      emitter.complete();
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
