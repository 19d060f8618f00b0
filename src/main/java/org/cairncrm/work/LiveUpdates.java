package org.cairncrm.work;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.cairncrm.shared.CustomerId;
import org.springframework.stereotype.Component;

/** Tells those who look at a customer that something was committed for them, on any instance. */
@Component
public class LiveUpdates {
  private final Map<CustomerId, Set<Runnable>> watchers = new ConcurrentHashMap<>();

  /** Ends a watch. */
  @FunctionalInterface
  public interface Subscription extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * @param changed is called after each commit, in no transaction, maybe once for several commits,
   *     and must not block
   */
  public Subscription watch(CustomerId customer, Runnable changed) {
    watchers.compute(
        customer,
        (id, others) -> {
          Set<Runnable> all = others == null ? ConcurrentHashMap.newKeySet() : others;
          all.add(changed);
          return all;
        });
    return () ->
        watchers.computeIfPresent(
            customer,
            (id, all) -> {
              all.remove(changed);
              return all.isEmpty() ? null : all;
            });
  }

  /** Whoever it was: to be called when nobody knows, as after signals were lost. */
  void changed() {
    changed(watchers.keySet());
  }

  void changed(Iterable<CustomerId> customers) {
    if (watchers.isEmpty()) {
      return;
    }
    for (CustomerId customer : customers) {
      Set<Runnable> all = watchers.get(customer);
      if (all != null) {
        all.forEach(Runnable::run);
      }
    }
  }
}
