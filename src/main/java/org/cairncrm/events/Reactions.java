package org.cairncrm.events;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.EventListenerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;

/** Creates listeners for all {@link Reaction} methods and finds them by the reaction's name. */
@Component
class Reactions implements EventListenerFactory, Ordered {
  private final Map<String, List<ReactionListener>> byName = new TreeMap<>();

  @Override
  public boolean supportsMethod(Method method) {
    return AnnotatedElementUtils.hasAnnotation(method, Reaction.class);
  }

  @Override
  public ApplicationListener<?> createApplicationListener(
      String bean, Class<?> type, Method method) {
    var listener = new ReactionListener(bean, type, method);
    List<ReactionListener> known =
        byName.computeIfAbsent(listener.reaction(), name -> new CopyOnWriteArrayList<>());
    for (ReactionListener other : known) {
      if (other.type() != type) {
        throw new IllegalStateException(
            "%s and %s are both named %s"
                .formatted(type.getName(), other.type().getName(), listener.reaction()));
      }
    }
    known.add(listener);
    return listener;
  }

  /** The methods of this reaction for this event; empty if the code has changed since. */
  List<ReactionListener> of(String reaction, CustomerEvent event) {
    return byName.getOrDefault(reaction, List.of()).stream()
        .filter(listener -> listener.hears(event))
        .toList();
  }

  @Override
  public int getOrder() {
    return 0;
  }
}
