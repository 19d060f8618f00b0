package org.cairncrm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cairncrm.ApiDocument.Operation;
import org.cairncrm.history.HistoryPermissions;
import org.cairncrm.loyalty.LoyaltyPermissions;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.Http;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every status that the OpenAPI document describes for an operation is given by it. That no other
 * is given, all tests check of each response.
 */
@CairnTest
@Tag("slow")
@Tag("http")
class ApiStatusesTest {
  /** Faults of the machine, files that are too large, and what removes the last administrator. */
  private static final Set<String> NOT_PROVOKED =
      Set.of(
          "PUT /api/attachments/{id} 413",
          "PUT /api/imports/{id}/files/{file} 413",
          "PUT /api/loyalty/catalogue/{id}/picture 413",
          "PUT /api/people/{username} 409",
          "POST /api/people/{username}/disablement 409");

  private static final Set<String> FAULTS = Set.of("500", "503");

  /** Refused before anything is changed, so that one sample serves all of them. */
  private static final Set<String> REFUSALS =
      Set.of("400", "401", "403", "404", "406", "412", "413", "415", "422");

  private static final String NOTHING = "no-such-name";

  @Autowired Callers callers;
  @Autowired DSLContext sql;
  Http system;
  ApiDocument api;
  SampleCalls samples;

  @BeforeEach
  void read_the_document() {
    system = callers.system();
    api = new ApiDocument(system.get("/api/openapi").body());
    samples = new SampleCalls(system, sql);
  }

  @AfterEach
  void what_other_tests_would_notice_is_undone() {
    samples.close();
  }

  @Test
  void every_described_status_is_given() {
    List<String> never = new ArrayList<>();
    for (Operation operation : api.operations()) {
      Set<String> described =
          new HashSet<>(api.described(operation).path("responses").propertyNames());
      described.removeAll(FAULTS);
      described.removeIf(status -> NOT_PROVOKED.contains(operation + " " + status));
      ApiCall refused = samples.of(operation);
      Set<String> given = new HashSet<>();
      for (String status : described) {
        ApiCall call = REFUSALS.contains(status) ? refused : samples.of(operation);
        given.add(Integer.toString(status(operation, call, status)));
      }
      described.removeAll(given);
      described.forEach(status -> never.add(operation + " " + status));
    }
    assertThat(never).as("described, but never given").isEmpty();
  }

  /** What the operation answers to a call that should give the status. */
  private int status(Operation operation, ApiCall call, String status) {
    return switch (status) {
      case "200" -> again(operation, call);
      case "207" -> batch(call).by(system).statusCode();
      case "304" -> call.withHeader("If-None-Match", "\"1\"").by(system).statusCode();
      case "400" -> unreadable(call).by(system).statusCode();
      case "401" -> call.by(callers.nobody()).statusCode();
      case "403" -> call.by(withoutPermission(operation)).statusCode();
      case "404" -> missing(operation, call).by(system).statusCode();
      case "406" -> call.withHeader("Accept", "image/png").by(system).statusCode();
      case "409" -> new ApiConflicts(samples, system).of(operation);
      case "412" -> call.withHeader("If-Match", "\"99\"").by(system).statusCode();
      case "413" -> call.withBody(new byte[2 << 20]).by(system).statusCode();
      case "415" -> call.withHeader("Content-Type", "text/plain").by(system).statusCode();
      case "422" -> call.withQuery(NOTHING, "1").by(system).statusCode();
      default -> call.by(system).statusCode();
    };
  }

  /** A semicolon in a path is not read. */
  private static ApiCall unreadable(ApiCall call) {
    Operation of = call.operation();
    return new ApiCall(
        new Operation(of.method(), of.path() + ";x", of.parameters(), of.bodies()),
        call.path(),
        call.query(),
        call.headers(),
        call.body());
  }

  /** A command that creates something answers 200 when it is sent again. */
  private int again(Operation operation, ApiCall call) {
    if (api.described(operation).path("responses").has("201")) {
      call.by(system);
    }
    return call.by(system).statusCode();
  }

  private static ApiCall batch(ApiCall call) {
    String event =
        new String(java.util.Objects.requireNonNull(call.body()), StandardCharsets.UTF_8);
    return call.withBody(("[" + event + "]").getBytes(StandardCharsets.UTF_8))
        .withHeader("Content-Type", EventSample.SEVERAL);
  }

  private Http withoutPermission(Operation operation) {
    String needed = api.described(operation).path("x-permission").asString();
    return callers.system(
        needed.equals(HistoryPermissions.READ) ? LoyaltyPermissions.READ : HistoryPermissions.READ);
  }

  /** Names in its path or its body what there is not. */
  private static ApiCall missing(Operation operation, ApiCall call) {
    if (call.query().containsKey("ownerId")) {
      return call.withQuery("ownerId", UUID.randomUUID().toString());
    }
    for (var parameter : operation.parameters()) {
      if (parameter.in().equals("path")) {
        boolean id = parameter.schema().path("format").asString("").equals("uuid");
        return call.withPath(parameter.name(), id ? UUID.randomUUID().toString() : NOTHING);
      }
    }
    return switch (operation.toString()) {
      case "GET /api/orders" -> call.withQuery("externalId", NOTHING);
      case "POST /api/stuck-due-rows/retry" -> naming(call, "\"customer\":\"[^\"]*\"", "customer");
      case "POST /api/shipment-updates" ->
          call.withBody(
              text(call)
                  .replaceAll("(\"shipment\":.*\"externalId\":)\"[^\"]*\"", "$1\"" + NOTHING + '"')
                  .getBytes(StandardCharsets.UTF_8));
      case "POST /api/events" ->
          call.withBody(
              """
              {"specversion":"1.0","id":"%s","source":"shop","type":"order-cancelled",\
              "data":{"order":{"source":"shop","externalId":"%s"}}}\
              """
                  .formatted(UUID.randomUUID(), NOTHING)
                  .getBytes(StandardCharsets.UTF_8));
      default -> {
        if (call.body() == null || !text(call).contains("\"customerId\":")) {
          throw new AssertionError(
              operation + " describes 404: add to " + ApiStatusesTest.class + " what it misses");
        }
        yield naming(call, "\"customerId\":\"[^\"]*\"", "customerId");
      }
    };
  }

  private static ApiCall naming(ApiCall call, String field, String name) {
    String other = "\"" + name + "\":\"" + UUID.randomUUID() + '"';
    return call.withBody(text(call).replaceFirst(field, other).getBytes(StandardCharsets.UTF_8));
  }

  private static String text(ApiCall call) {
    return new String(java.util.Objects.requireNonNull(call.body()), StandardCharsets.UTF_8);
  }
}
