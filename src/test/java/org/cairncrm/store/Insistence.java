package org.cairncrm.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.cairncrm.store.Insisted.Answer;
import org.cairncrm.store.Insisted.Request;

/** Writers of which each posts a request many times at once, each time until it is answered. */
final class Insistence implements AutoCloseable {
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final IntSupplier port;
  private final String token;
  private final int times;
  private final List<Insisted> all;
  private final Supplier<String> said;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger done = new AtomicInteger();
  private final AtomicInteger lost = new AtomicInteger();
  private final AtomicInteger comeAgain = new AtomicInteger();
  private final Queue<String> refusals = new ConcurrentLinkedQueue<>();
  private volatile boolean open = true;

  /**
   * @param port of the instance, asked for before each request: it changes with each start
   * @param times that each request is posted
   * @param said what the Cairn of the moment said, for whoever reads of a failure
   */
  Insistence(IntSupplier port, String token, int times, List<Insisted> all, Supplier<String> said) {
    this.port = port;
    this.token = token;
    this.times = times;
    this.all = all;
    this.said = said;
  }

  void open(int count) {
    for (int i = 0; i < count; i++) {
      Thread.ofVirtual().start(this::write);
    }
  }

  /** Waits until every post of so many keys is answered. */
  void awaitKeys(int keys, Duration most) {
    long deadline = System.nanoTime() + most.toNanos();
    while (done.get() < keys) {
      assertThat(refusals).as(said).isEmpty();
      assertThat(System.nanoTime()).as(this::toString).isLessThan(deadline);
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }
    assertThat(refusals).as(said).isEmpty();
  }

  /** How many posts lost their connection before they were answered. */
  int lost() {
    return lost.get();
  }

  private void write() {
    for (int i = next.getAndIncrement(); open && i < all.size(); i = next.getAndIncrement()) {
      insist(all.get(i), i % 2 == 0);
      done.incrementAndGet();
    }
  }

  /**
   * @param atOnce whether the other request competes, or comes when there is an answer already
   */
  private void insist(Insisted one, boolean atOnce) {
    var answered = new CountDownLatch(1);
    try (var posts = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < times; i++) {
        posts.execute(
            () -> {
              post(one.key(), one.request(), one.answers());
              answered.countDown();
            });
      }
      posts.execute(
          () -> {
            if (atOnce || await(answered)) {
              post(one.key(), one.other(), one.toOther());
            }
          });
    }
  }

  private static boolean await(CountDownLatch answered) {
    try {
      answered.await();
      return true;
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void post(String key, Request wanted, Map<Answer, Integer> answers) {
    while (open) {
      try {
        HttpResponse<String> answer =
            client.send(request(key, wanted), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 503) {
          note(key, Answer.of(answer), answers);
          return;
        }
        comeAgain.incrementAndGet();
        pause(Duration.ofSeconds(answer.headers().firstValueAsLong("Retry-After").orElseThrow()));
      } catch (IOException unanswered) {
        lost.incrementAndGet();
        pause(BETWEEN_TRIES);
      } catch (InterruptedException closed) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private HttpRequest request(String key, Request wanted) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port.getAsInt() + wanted.path()))
        .timeout(Duration.ofSeconds(30))
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json")
        .header("Idempotency-Key", key)
        .POST(HttpRequest.BodyPublishers.ofString(wanted.body()))
        .build();
  }

  private void note(String key, Answer answer, Map<Answer, Integer> answers) {
    answers.merge(answer, 1, Integer::sum);
    if (!answer.accepted() && !answer.refusesTheKey()) {
      refusals.add(key + " " + answer);
      open = false;
    }
  }

  private static void pause(Duration time) {
    LockSupport.parkNanos(time.toNanos());
  }

  @Override
  public String toString() {
    return "%d of %d keys, %d connections lost, %d told to come again"
        .formatted(done.get(), all.size(), lost.get(), comeAgain.get());
  }

  @Override
  public void close() {
    open = false;
    client.close();
  }
}
