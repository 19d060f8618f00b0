package org.cairncrm;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairncrm.ApiDocument.Operation;
import org.cairncrm.ApiDocument.Parameter;
import org.cairncrm.testing.Http;
import org.cairncrm.testing.Samples;
import org.jooq.DSLContext;

/** Valid calls of every operation, from the {@link Samples} of the modules. */
final class SampleCalls implements AutoCloseable {
  private static final Pattern PATH_PARAMETER = Pattern.compile("/([^/{]+)/\\{([^}]+)}");

  private final Samples samples;

  SampleCalls(Http system, DSLContext sql) {
    this.samples = new Samples(system, sql);
  }

  /** A call that must be accepted, on things of its own. */
  ApiCall of(Operation operation) {
    // the thing in the path is made first: a body may name it
    Map<String, String> path = path(operation);
    String body = operation.body() == null ? null : samples.bodyOf(operation.toString());
    if (operation.body() != null && body == null) {
      throw new AssertionError(
          operation + " is new: add a valid body of it to the ModuleSamples of its module");
    }
    var call =
        new ApiCall(
            operation,
            path,
            Map.of(),
            Map.of(),
            body == null ? null : body.getBytes(StandardCharsets.UTF_8));
    if (call.body() != null) {
      call = call.withHeader("Content-Type", operation.type());
    }
    for (Parameter parameter : operation.parameters()) {
      if (parameter.name().equals("If-Match")) {
        call = call.withHeader("If-Match", "\"1\"");
      }
    }
    for (var parameter : samples.queryOf(operation.toString()).entrySet()) {
      call = call.withQuery(parameter.getKey(), parameter.getValue());
    }
    return call;
  }

  /** A valid body of an operation, on things of its own. */
  String body(String operation) {
    return Objects.requireNonNull(samples.bodyOf(operation));
  }

  /** The id of something new, such as of one of the customers. */
  String id(String of) {
    return samples.id(of);
  }

  /** The order of that id, as JSON. */
  String placed(String id) {
    return samples.system().get("/api/orders/" + id).body();
  }

  /** A name that nothing had before. */
  String next() {
    return samples.next();
  }

  /** What the modules have declared. */
  Samples declared() {
    return samples;
  }

  /** Undoes what other tests would notice. */
  @Override
  public void close() {
    samples.close();
  }

  private Map<String, String> path(Operation operation) {
    Map<String, String> values = new LinkedHashMap<>();
    Matcher parameter = PATH_PARAMETER.matcher(operation.path());
    while (parameter.find()) {
      String id = samples.made(operation.toString(), parameter.group(1));
      if (id == null) {
        throw new AssertionError(
            operation
                + " is new: add to the ModuleSamples of its module how to make one of "
                + parameter.group(1));
      }
      values.put(parameter.group(2), id);
    }
    return values;
  }
}
