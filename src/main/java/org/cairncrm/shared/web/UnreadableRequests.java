package org.cairncrm.shared.web;

import java.io.IOException;
import java.io.Writer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Answers requests that Tomcat cannot read, for example because of a malformed address or endless
 * headers. No filter of Cairn ever sees them.
 */
final class UnreadableRequests extends ErrorReportValve {
  @Override
  protected void report(Request request, Response response, @Nullable Throwable thrown) {
    int status = response.getStatus();
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    HttpStatus known = HttpStatus.resolve(status);
    String title = known == null ? "Refused" : known.getReasonPhrase();
    response.setContentType("application/problem+json");
    try {
      Writer body = response.getReporter();
      if (body != null) {
        // The response repeats no part of the request, so that nothing needs to be escaped.
        body.write(
            "{\"title\":\"%s\",\"status\":%d,\"detail\":\"The request cannot be read as HTTP\"}"
                .formatted(title, status));
        response.finishResponse();
      }
    } catch (IOException gone) {
      container.getLogger().debug("The caller is gone", gone);
    }
  }
}
