package org.cairncrm;

import java.net.http.HttpResponse;
import org.cairncrm.testing.Http;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A batch of one event that is known and one that must be refused: on its own, so that it keeps
 * nothing back; or together with the whole when that cannot be read.
 */
record BadBatch(BadJson event, ApiCall call, String known) implements Bad {
  private static final String SECOND = "[1].";

  @Override
  public @Nullable String fault(Http caller) {
    BadJson batch = event.within("[" + known + ",", SECOND, "]");
    if (!batch.readable()) {
      return batch.sentBy(call).fault(caller);
    }
    HttpResponse<String> answer = call.withBody(batch.body()).by(caller);
    String fault = fault(answer);
    return fault == null
        ? null
        : call.name() + ", " + event.what() + ": " + fault + BadCall.shown(answer);
  }

  private @Nullable String fault(HttpResponse<String> answer) {
    if (answer.statusCode() != 207) {
      return "keeps back the event beside it";
    }
    JsonNode answers;
    try {
      answers = JsonMapper.shared().readTree(answer.body());
    } catch (JacksonException unreadable) {
      return "is told in what is no JSON";
    }
    if (answers.size() != 2 || !outcome(answers, 0).equals("known")) {
      return "keeps back the event beside it";
    }
    if (!outcome(answers, 1).equals("refused") || answers.path(1).hasNonNull("receipt")) {
      return "is not refused";
    }
    if (answers.path(1).path("detail").asString("").isBlank()) {
      return "is refused for no reason";
    }
    String field = event.field();
    return field == null || BadCall.names(answers.path(1), field) ? null : field + " is not named";
  }

  private static String outcome(JsonNode answers, int place) {
    return answers.path(place).path("outcome").asString("");
  }
}
