package org.cairncrm.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.cairncrm.events.CommandControl;
import org.cairncrm.events.Commands;
import org.cairncrm.events.CurrentActor;
import org.cairncrm.shared.Faults;
import org.cairncrm.shared.Ids;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.TestClock;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

@CairnTest
class IdempotencyTest {
  @Autowired Callers callers;
  @Autowired People people;
  @Autowired Idempotency idempotency;
  @Autowired TestClock clock;
  @Autowired Commands commands;
  @Autowired CommandControl control;
  @Autowired CurrentActor actor;

  private final String username = "p" + Ids.next();
  private final String key = "key " + Ids.next();

  @Test
  void the_same_request_again_gets_the_first_answer() {
    var first = post(key, "Ann");
    var again = post(key, "Ann");

    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(header(again, "Location")).isEqualTo(header(first, "Location"));
    assertThat(header(again, "ETag")).isEqualTo(header(first, "ETag"));
    assertThat(header(first, "Idempotency-Replayed")).isEmpty();
    assertThat(header(again, "Idempotency-Replayed")).isEqualTo("true");
  }

  @Test
  void another_request_under_the_same_key_is_refused() {
    post(key, "Ann");
    var other = post(key, "Bea");

    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(other.body()).contains("Idempotency-Key");
    assertThat(people.get(username).name()).isEqualTo("Ann");
  }

  @Test
  void what_was_refused_may_be_sent_again_under_its_key() {
    people.create(username, "Ann", Role.AGENT, "a long password");

    assertThat(post(key, "Ann").statusCode()).isEqualTo(409);
    assertThat(post(key, "Bea").statusCode()).isEqualTo(409);
  }

  @Test
  void fifty_at_once_do_it_once() throws Exception {
    callers.system();
    Callable<HttpResponse<String>> post = () -> postUntilLetIn(key, "Ann");
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<HttpResponse<String>>> answers =
          threads.invokeAll(IntStream.range(0, 50).mapToObj(i -> post).toList());
      int first = 0;
      for (Future<HttpResponse<String>> answer : answers) {
        assertThat(answer.get().statusCode()).as(answer.get().body()).isEqualTo(201);
        first += header(answer.get(), "Idempotency-Replayed").isEmpty() ? 1 : 0;
      }
      assertThat(first).isEqualTo(1);
    }
  }

  @Test
  void a_repetition_of_what_could_be_done_twice_leaves_nothing() {
    var first = register(username);
    var again = register(username);

    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(header(again, "Idempotency-Replayed")).isEqualTo("true");
    assertThat(callers.system().get("/api/customers?query=" + username).body())
        .containsOnlyOnce(username);
  }

  @Test
  void a_repetition_may_come_again_when_the_first_answer_cannot_be_read() throws Exception {
    Callable<@Nullable Object> work = () -> ResponseEntity.status(201).build();
    idempotency.once(key, new byte[0], work);
    var nowhere = new PGSimpleDataSource();
    nowhere.setPortNumbers(new int[] {1});
    var cutOff =
        new Idempotency(
            DSL.using(nowhere, SQLDialect.POSTGRES),
            commands,
            control,
            actor,
            clock,
            JsonMapper.shared());

    assertThatThrownBy(() -> cutOff.once(key, new byte[0], work)).matches(Faults::passing);
  }

  private HttpResponse<String> register(String name) {
    return callers
        .system()
        .post("/api/customers", "{\"name\":\"%s\"}".formatted(name), "Idempotency-Key", key);
  }

  @Test
  void a_key_is_short_and_printable() {
    assertThat(post("x".repeat(201), "Ann").statusCode()).isEqualTo(422);
    assertThat(post("x".repeat(200), "Ann").statusCode()).isEqualTo(201);
  }

  @Test
  void keys_are_forgotten_after_two_days() {
    assertThat(post(key, "Ann").statusCode()).isEqualTo(201);
    try {
      clock.advance(Duration.ofHours(49));
      idempotency.sweep();
      assertThat(post(key, "Ann").statusCode()).isEqualTo(409);
    } finally {
      clock.set(TestClock.START);
    }
  }

  /** On a slow machine fifty are a crowd, of which some are told to come again. */
  private HttpResponse<String> postUntilLetIn(String key, String name) {
    long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    HttpResponse<String> answer = post(key, name);
    while (answer.statusCode() == 503 && System.nanoTime() < deadline) {
      answer = post(key, name);
    }
    return answer;
  }

  private HttpResponse<String> post(String key, String name) {
    return callers
        .system()
        .post(
            "/api/people",
            "{\"username\":\"%s\",\"name\":\"%s\",\"role\":\"agent\"}".formatted(username, name),
            "Idempotency-Key",
            key);
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
