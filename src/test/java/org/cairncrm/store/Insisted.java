package org.cairncrm.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What was posted under one idempotency key: a request again and again, and another one; with how
 * often each answer came.
 */
record Insisted(
    String key,
    Request request,
    Request other,
    Map<Answer, Integer> answers,
    Map<Answer, Integer> toOther) {
  /**
   * @param name that its effect is known by, as nothing else in it is unique
   * @param points that it brings
   */
  record Request(String path, String name, int points, String body) {}

  /** All that must be the same each time, and whether it says that it is a repetition. */
  record Answer(int status, String location, String etag, String body, boolean replayed) {
    static Answer of(HttpResponse<String> answer) {
      return new Answer(
          answer.statusCode(),
          header(answer, "Location"),
          header(answer, "ETag"),
          answer.body(),
          header(answer, "Idempotency-Replayed").equals("true"));
    }

    private static String header(HttpResponse<String> answer, String name) {
      return answer.headers().firstValue(name).orElse("");
    }

    boolean accepted() {
      return status == 201;
    }

    boolean refusesTheKey() {
      return status == 422 && body.contains("Idempotency-Key");
    }

    Answer asFirst() {
      return new Answer(status, location, etag, body, false);
    }
  }

  /**
   * @param id as the answer's location ends in
   */
  record Effect(String name, String id, int points) {}

  Insisted(String key, Request request, Request other) {
    this(key, request, other, new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
  }

  /** The effect that is there, if the answers are true: that of one request, always the same. */
  Effect promised(int times) {
    assertThat(count(answers)).as(key).isEqualTo(times);
    assertThat(count(toOther)).as(key).isEqualTo(1);
    boolean otherWon = toOther.keySet().stream().anyMatch(Answer::accepted);
    Map<Answer, Integer> done = otherWon ? toOther : answers;
    Map<Answer, Integer> refused = otherWon ? answers : toOther;
    assertThat(refused.keySet()).as(key).allMatch(Answer::refusesTheKey);
    assertThat(done.keySet()).as(key).allMatch(Answer::accepted);
    List<Answer> same = done.keySet().stream().map(Answer::asFirst).distinct().toList();
    assertThat(same).as(key).hasSize(1);
    assertThat(firsts()).as(key).isLessThanOrEqualTo(1);
    String location = same.getFirst().location();
    Request request = otherWon ? other : this.request;
    assertThat(location).as(key).startsWith(request.path() + "/");
    return new Effect(
        request.name(), location.substring(request.path().length() + 1), request.points());
  }

  /** How many answers say that they are no repetition; none does whose caller did not live. */
  int firsts() {
    return firsts(answers) + firsts(toOther);
  }

  private static int firsts(Map<Answer, Integer> answers) {
    return answers.entrySet().stream()
        .filter(answer -> answer.getKey().accepted() && !answer.getKey().replayed())
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  private static int count(Map<Answer, Integer> answers) {
    return answers.values().stream().mapToInt(Integer::intValue).sum();
  }
}
