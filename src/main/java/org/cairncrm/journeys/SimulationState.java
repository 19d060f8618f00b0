package org.cairncrm.journeys;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a simulation has counted so far. It is kept as JSON between its steps, with names of stages,
 * because each reader sees titles in their language.
 */
final class SimulationState {
  public long customers;
  public long events;
  public MapTally draft = new MapTally();
  public MapTally live = new MapTally();
  public long elsewhere;
  public List<MovedCustomer> moved = new ArrayList<>();

  private static final String COMMA = ", ";

  /** The stages of a customer in one text; null for none. */
  static @Nullable String joined(Collection<String> stages) {
    return stages.isEmpty() ? null : String.join(COMMA, stages);
  }

  /** The customers who would be elsewhere, with the titles of their stages. */
  List<MovedCustomer> titled(UnaryOperator<String> title) {
    return moved.stream()
        .map(
            one ->
                new MovedCustomer(
                    one.customer(),
                    titled(one.today(), title),
                    titled(one.then(), title),
                    one.event(),
                    one.at()))
        .toList();
  }

  private static @Nullable String titled(@Nullable String stages, UnaryOperator<String> title) {
    return stages == null
        ? null
        : Stream.of(stages.split(COMMA, -1)).map(title).collect(Collectors.joining(COMMA));
  }
}
