package org.cairncrm;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.cairncrm.ApiDocument.Operation;
import org.cairncrm.testing.Http;
import org.cairncrm.testing.Samples;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Calls that conflict with what there is: for each operation that describes the status 409. */
final class ApiConflicts {
  private final SampleCalls calls;
  private final Http system;

  ApiConflicts(SampleCalls calls, Http system) {
    this.calls = calls;
    this.system = system;
  }

  /** The status of a call that conflicts with what there is, or with an earlier call. */
  int of(Operation operation) {
    Samples samples = calls.declared();
    String name = operation.toString();
    ApiCall call = calls.of(operation);
    var conflicting = samples.conflictOf(name);
    if (conflicting != null) {
      return call.withPath("id", conflicting.get()).by(system).statusCode();
    }
    String difference = samples.differenceOf(name);
    if (samples.isOnceWithKey(name)) {
      call = call.withHeader("Idempotency-Key", samples.next());
    } else if (difference == null && !samples.isOnce(name)) {
      throw new AssertionError(
          name + " describes 409: add what it conflicts with to the ModuleSamples of its module");
    }
    call.by(system);
    return changed(call, difference == null ? "{}" : difference).by(system).statusCode();
  }

  private static ApiCall changed(ApiCall call, String difference) {
    if (call.body() == null) {
      return call;
    }
    var json = JsonMapper.shared();
    var body = (ObjectNode) Objects.requireNonNull(json.readTree(call.body()));
    body.setAll((ObjectNode) Objects.requireNonNull(json.readTree(difference)));
    return call.withBody(body.toString().getBytes(StandardCharsets.UTF_8));
  }
}
