package org.cairncrm;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.cairncrm.ApiDocument.Operation;
import org.cairncrm.access.Role;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.Http;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A cursor comes back from a client and may hold anything: no list fails on it. */
@CairnTest
@Tag("http")
@Tag("slow")
class CursorsTest {
  private static final List<String> KEYS =
      List.of(
          "",
          "0",
          "-1",
          "1",
          "2147483648",
          "9223372036854775807",
          "-9223372036854775808",
          "2026-03-02T10:00:00Z",
          "+1000000000-12-31T23:59:59.999999999Z",
          "-1000000000-01-01T00:00:00Z",
          "0000-01-01T00:00:00Z",
          "+10000-01-01T00:00:00Z",
          "-4713-01-01T00:00:00Z",
          "01960000-0000-7000-8000-000000000000",
          "1-1-1-1-1",
          "a\u0000b",
          "\ud800",
          "x".repeat(300));

  @Autowired Callers callers;
  @Autowired DSLContext sql;

  @Test
  void every_list_of_the_api_answers_a_tampered_cursor_with_a_page_or_names_it() {
    everyListAnswers(5);
  }

  @Test
  @Tag("long")
  void every_list_of_the_api_answers_all_of_them() {
    everyListAnswers(1);
  }

  private void everyListAnswers(int share) {
    Http system = callers.system();
    var api = new ApiDocument(system.get("/api/openapi").body());
    try (var samples = new SampleCalls(system, sql)) {
      List<Operation> lists =
          api.operations().stream()
              .filter(one -> one.parameters().stream().anyMatch(in -> in.name().equals("cursor")))
              .toList();
      assertThat(lists).hasSizeGreaterThan(10);
      List<String> faults = new ArrayList<>();
      for (Operation list : lists) {
        ApiCall call = samples.of(list);
        for (String cursor : cursors(share, lists.indexOf(list))) {
          HttpResponse<String> answer = call.withQuery("cursor", cursor).by(system);
          boolean named = answer.statusCode() == 422 && answer.body().contains("\"cursor\"");
          if (answer.statusCode() != 200 && !named) {
            faults.add(list + " answers " + answer.statusCode() + " to " + decoded(cursor));
          }
        }
      }
      assertThat(faults).as(faults.size() + " faults").isEmpty();
    }
  }

  @Test
  void so_does_every_page() {
    everyPageAnswers(5);
  }

  @Test
  @Tag("long")
  void every_page_answers_all_of_them() {
    everyPageAnswers(1);
  }

  private void everyPageAnswers(int share) {
    Http admin = callers.person(Role.ADMIN);
    List<String> faults = new ArrayList<>();
    List<String> pages =
        List.of(
            "/customers",
            "/notifications",
            "/operations",
            "/settings/audit",
            "/journeys/online-purchase/stages/first-order");
    for (String page : pages) {
      for (String cursor : cursors(share, pages.indexOf(page))) {
        int status = admin.get(page + "?cursor=" + cursor).statusCode();
        if (status != 200 && status != 422) {
          faults.add(page + " answers " + status + " to " + decoded(cursor));
        }
      }
    }
    assertThat(faults).as(faults.size() + " faults").isEmpty();
  }

  /** All that have one key, and of the others a share: another one for each list. */
  private static List<String> cursors(int share, int list) {
    List<String> all = cursors();
    return IntStream.range(0, all.size())
        .filter(i -> i < KEYS.size() || (i + list) % share == 0)
        .mapToObj(all::get)
        .toList();
  }

  /** Keys of every kind, alone and in pairs; some in threes; and bytes that are no text. */
  private static List<String> cursors() {
    List<String> cursors = new ArrayList<>();
    KEYS.forEach(one -> cursors.add(encoded(one)));
    KEYS.forEach(one -> KEYS.forEach(two -> cursors.add(encoded(one + "\n" + two))));
    var random = new Random(7);
    for (int i = 0; i < 60; i++) {
      var keys = new StringBuilder(one(random));
      for (int more = 0; more < 2 + i % 3; more++) {
        keys.append('\n').append(one(random));
      }
      cursors.add(encoded(keys.toString()));
    }
    for (String bytes : List.of("\u00c3(", "\u00ed\u00a0\u0080", "\u00ff")) {
      String keys = "2026-03-02T10:00:00Z\n0\n" + bytes;
      cursors.add(encoded(keys.getBytes(StandardCharsets.ISO_8859_1)));
    }
    cursors.removeIf(cursor -> cursor.isEmpty() || cursor.length() > 450);
    return cursors;
  }

  private static String one(Random random) {
    return KEYS.get(random.nextInt(KEYS.size()));
  }

  private static String encoded(String keys) {
    return encoded(keys.getBytes(StandardCharsets.UTF_8));
  }

  private static String encoded(byte[] keys) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(keys);
  }

  private static String decoded(String cursor) {
    byte[] keys = Base64.getUrlDecoder().decode(cursor);
    return new String(keys, StandardCharsets.UTF_8).replace("\n", " | ");
  }
}
