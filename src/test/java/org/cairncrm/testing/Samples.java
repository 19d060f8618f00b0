package org.cairncrm.testing;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the OpenAPI document cannot say about valid calls, such as which orders there are. Each
 * module adds its own with {@link ModuleSamples}. An operation is written as {@code POST
 * /api/orders}.
 */
public final class Samples implements AutoCloseable {
  private final Http system;
  private final DSLContext sql;
  private final Map<String, Supplier<String>> ids = new LinkedHashMap<>();
  private final Map<String, Supplier<String>> bodies = new LinkedHashMap<>();
  private final Map<String, Supplier<Map<String, String>>> queries = new LinkedHashMap<>();
  private final Map<String, String> different = new LinkedHashMap<>();
  private final Map<String, Supplier<String>> conflicting = new LinkedHashMap<>();
  private final List<Runnable> undoing = new ArrayList<>();
  private final Set<String> once = new LinkedHashSet<>();
  private final Set<String> onceWithKey = new LinkedHashSet<>();
  private final String mark = UUID.randomUUID().toString().substring(0, 8) + "-";
  private int made;

  public Samples(Http system, DSLContext sql) {
    this.system = system;
    this.sql = sql;
    ModuleSamples.all().forEach(module -> module.addTo(this));
  }

  /** What a test must undo, because the tests after it would notice it. */
  public void afterwards(Runnable undo) {
    undoing.add(undo);
  }

  /** Undoes what other tests would notice. */
  @Override
  public void close() {
    undoing.forEach(Runnable::run);
  }

  /** The caller who makes what the samples need: a token with every permission. */
  public Http system() {
    return system;
  }

  /** For rows that no call can make. */
  public DSLContext sql() {
    return sql;
  }

  /**
   * How to make one of the things that a path names before a parameter.
   *
   * @param of the part of the path, such as {@code orders}, or one operation that needs another
   *     one, or an operation and a part, such as {@code GET /api/orders/{id}/notes/{note} notes}
   */
  public void id(String of, Supplier<String> maker) {
    ids.put(of, maker);
  }

  /** The valid body of an operation, on things of its own. */
  public void body(String operation, Supplier<String> json) {
    bodies.put(operation, json);
  }

  /** Query parameters that an operation requires. */
  public void query(String operation, Supplier<Map<String, String>> parameters) {
    queries.put(operation, parameters);
  }

  /**
   * The fields with which a repeated call conflicts with the first, under the same source and
   * external id.
   */
  public void conflictsWith(String operation, String fields) {
    different.put(operation, fields);
  }

  /** Operations that can be done only once: the same call conflicts with the first. */
  public void once(String... operations) {
    once.addAll(Set.of(operations));
  }

  /** Operations whose response is not kept: the same idempotency key conflicts with the first. */
  public void onceWithKey(String... operations) {
    onceWithKey.addAll(Set.of(operations));
  }

  /** Something on which the operation conflicts at once. */
  public void conflictsOn(String operation, Supplier<String> maker) {
    conflicting.put(operation, maker);
  }

  /** Makes one of these; null when no module says how. */
  public @Nullable String made(String operation, String of) {
    Supplier<String> maker =
        ids.getOrDefault(operation, ids.getOrDefault(operation + " " + of, ids.get(of)));
    return maker == null ? null : maker.get();
  }

  /** Makes one of these. */
  public String id(String of) {
    return Objects.requireNonNull(ids.get(of), of).get();
  }

  /** A valid body of the operation; null when it has none. */
  public @Nullable String bodyOf(String operation) {
    Supplier<String> body = bodies.get(operation);
    return body == null ? null : body.get();
  }

  /** The query parameters that the operation requires. */
  public Map<String, String> queryOf(String operation) {
    return queries.getOrDefault(operation, Map::of).get();
  }

  /** Null when a repeated call does not conflict by its content. */
  public @Nullable String differenceOf(String operation) {
    return different.get(operation);
  }

  /** Null when the operation does not conflict on something of its own. */
  public @Nullable Supplier<String> conflictOf(String operation) {
    return conflicting.get(operation);
  }

  public boolean isOnce(String operation) {
    return once.contains(operation);
  }

  public boolean isOnceWithKey(String operation) {
    return onceWithKey.contains(operation);
  }

  /** A name that nothing had before. */
  public String next() {
    return "bad-input-" + mark + ++made;
  }

  /** The fields of a fact that nobody sent before. */
  public String origin() {
    return "\"source\":\"shop\",\"externalId\":\"" + next() + '"';
  }

  /** Makes something with a POST and returns a field of the response, such as {@code id}. */
  public String make(String path, @Nullable String json) {
    return post(path, json).path("id").asString();
  }

  /** The response to a POST that must succeed. */
  public JsonNode post(String path, @Nullable String json) {
    return read(system.send("POST", path, json));
  }

  /** The id of the first item of a list. */
  public String first(String list) {
    return read(system.get(list)).path("items").path(0).path("id").asString();
  }

  private static JsonNode read(HttpResponse<String> answer) {
    if (answer.statusCode() / 100 != 2) {
      throw new AssertionError(answer.request().uri() + " answers " + answer.body());
    }
    return Objects.requireNonNull(JsonMapper.shared().readTree(answer.body()));
  }
}
