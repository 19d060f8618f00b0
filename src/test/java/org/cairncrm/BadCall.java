package org.cairncrm;

import java.net.http.HttpResponse;
import org.cairncrm.testing.Http;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A call that must be refused.
 *
 * @param what is wrong with it
 * @param field that the answer must name; null when there is none to name
 */
record BadCall(String what, ApiCall call, @Nullable String field) implements Bad {
  @Override
  public @Nullable String fault(Http caller) {
    HttpResponse<String> answer = call.by(caller);
    String fault = fault(answer);
    return fault == null ? null : call.name() + ", " + what + ": " + fault + shown(answer);
  }

  private @Nullable String fault(HttpResponse<String> answer) {
    if (answer.statusCode() < 400 || answer.statusCode() > 499) {
      return "is not refused";
    }
    String type = answer.headers().firstValue("Content-Type").orElse("none");
    if (!type.startsWith("application/problem+json")) {
      return "is told as " + type;
    }
    try {
      JsonNode problem = JsonMapper.shared().readTree(answer.body());
      if (problem.path("status").asInt(0) != answer.statusCode()) {
        return "is told with another status";
      }
      if (problem.path("errors").isEmpty() == (answer.statusCode() == 422)) {
        return "has the wrong status: 422 names fields, and no other status does";
      }
      return field == null || names(problem, field) ? null : field + " is not named";
    } catch (JacksonException unreadable) {
      return "is told in what is no JSON";
    }
  }

  static boolean names(JsonNode problem, String field) {
    for (JsonNode error : problem.path("errors").values()) {
      String named = error.path("field").asString("");
      if (named.equals(field) || named.startsWith(field + ".") || named.startsWith(field + "[")) {
        return true;
      }
    }
    return false;
  }

  static String shown(HttpResponse<String> answer) {
    String body = answer.body();
    return "\n    " + answer.statusCode() + " " + body.substring(0, Math.min(200, body.length()));
  }
}
