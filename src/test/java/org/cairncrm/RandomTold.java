package org.cairncrm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cairncrm.testing.Http;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lives as they were told to Cairn over HTTP by one system, and what Cairn calls what they made.
 */
final class RandomTold {
  private final String source;
  private final Http http;
  private final JsonMapper json;
  private final Map<String, String> ids = new ConcurrentHashMap<>();

  RandomTold(String source, Http http, JsonMapper json) {
    this.source = source;
    this.http = http;
    this.json = json;
  }

  /** The shop's name of each thing, by its id. */
  Map<String, String> names() {
    return ids.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey, (one, same) -> one));
  }

  /** Tells them by so many writers, each of which takes turns among its own customers. */
  void tell(List<List<RandomLife.Fact>> lives, int writers) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> telling = new ArrayList<>();
      for (int writer = 0; writer < writers; writer++) {
        int first = writer;
        List<Iterator<RandomLife.Fact>> own =
            IntStream.iterate(first, i -> i < lives.size(), i -> i + writers)
                .mapToObj(i -> lives.get(i).iterator())
                .toList();
        telling.add(threads.submit(() -> tellByTurns(own)));
      }
      for (Future<?> one : telling) {
        one.get();
      }
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }

  private void tellByTurns(List<Iterator<RandomLife.Fact>> lives) {
    while (lives.stream().anyMatch(Iterator::hasNext)) {
      lives.stream().filter(Iterator::hasNext).forEach(life -> tell(life.next()));
    }
  }

  private void tell(RandomLife.Fact fact) {
    Map<String, Object> body = new HashMap<>(fact.body());
    body.replaceAll(
        (key, value) -> value instanceof RandomLife.Name(String name) ? ids.get(name) : value);
    body.put("source", source);
    body.put("externalId", fact.answers());
    var answer = http.post(fact.path().apply(ids), json.writeValueAsString(body));
    if (answer.statusCode() / 100 != 2) {
      throw new AssertionError(fact + " got " + answer.statusCode() + " " + answer.body());
    }
    ids.put(fact.answers(), json.readTree(answer.body()).get("id").asString());
  }
}
