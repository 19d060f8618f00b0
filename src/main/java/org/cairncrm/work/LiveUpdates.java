package org.cairncrm.work;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.cairncrm.shared.CustomerId;
import org.springframework.stereotype.Component;

/**
 * Notifies the watchers of a customer or a topic after each commit that changed it, on any
 * instance. A command names its topics with {@link org.cairncrm.events.Commands#changed}.
 */
@Component
public class LiveUpdates {
  /** The watchers by customer and by topic. */
  private final Map<Object, Set<Runnable>> watchers = new ConcurrentHashMap<>();

  /** Ends a watch. */
  @FunctionalInterface
  public interface Subscription extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * @param changed called after each commit, outside of any transaction, perhaps once for several
   *     commits; must not block
   */
  public Subscription watch(CustomerId customer, Runnable changed) {
    return add(customer, changed);
  }

  /** As {@link #watch(CustomerId, Runnable)}, for a topic such as {@code tasks}. */
  public Subscription watch(String topic, Runnable changed) {
    return add(topic, changed);
  }

  private Subscription add(Object watched, Runnable changed) {
    watchers.compute(
        watched,
        (id, others) -> {
          Set<Runnable> all = others == null ? ConcurrentHashMap.newKeySet() : others;
          all.add(changed);
          return all;
        });
    return () ->
        watchers.computeIfPresent(
            watched,
            (id, all) -> {
              all.remove(changed);
              return all.isEmpty() ? null : all;
            });
  }

  /** Calls every watcher. Used when signals may have been lost. */
  void changed() {
    changed(watchers.keySet());
  }

  /** Calls the watchers of these customers and topics. */
  void changed(Iterable<?> changes) {
    if (watchers.isEmpty()) {
      return;
    }
    for (Object changed : changes) {
      Set<Runnable> all = watchers.get(changed);
      if (all != null) {
        all.forEach(Runnable::run);
      }
    }
  }
}
