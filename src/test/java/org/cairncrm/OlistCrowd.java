package org.cairncrm;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Function;

/** Many callers at once; what has the same key is done one after the other. */
final class OlistCrowd {
  private static final int AT_ONCE = 12;

  private OlistCrowd() {}

  static <T> void each(Collection<T> things, Function<T, String> key, Consumer<T> action) {
    var free = new Semaphore(AT_ONCE);
    Map<String, CompletableFuture<Void>> last = new HashMap<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (T thing : things) {
        free.acquireUninterruptibly();
        last.compute(
            key.apply(thing),
            (same, before) ->
                after(before == null ? CompletableFuture.completedFuture(null) : before, threads)
                    .apply(() -> action.accept(thing))
                    .whenComplete((done, failed) -> free.release()));
      }
      CompletableFuture.allOf(last.values().toArray(CompletableFuture[]::new)).join();
    }
  }

  private static Function<Runnable, CompletableFuture<Void>> after(
      CompletableFuture<Void> before, Executor threads) {
    return work -> before.thenRunAsync(work, threads);
  }
}
