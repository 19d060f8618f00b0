package org.cairncrm.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.Http;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A path that looks like the API's, but is not, gets an answer that says so. */
@CairnTest
class PathsLikeApiTest {
  private static final List<String> PATHS =
      List.of(
          "/api",
          "/api/",
          "/apifoo",
          "/apifoo/customers",
          "/api-docs",
          "/api.json",
          "/API",
          "/Api/customers",
          "/api/nothing",
          "/api/customers/",
          "/api/docsx",
          "/api/swagger-uifoo",
          "/api/openapix",
          "/nothing");

  @Autowired Callers callers;

  @Test
  void no_answer_is_an_empty_success() {
    Map<String, Http> all =
        Map.of(
            "nobody", callers.nobody(),
            "a system", callers.system(),
            "a person", callers.person(Role.ADMIN));
    List<String> faults = new ArrayList<>();
    all.forEach(
        (who, caller) -> {
          caller.get("/sign-in");
          for (String path : PATHS) {
            for (String method :
                List.of("GET", "HEAD", "OPTIONS", "TRACE", "POST", "PUT", "PATCH", "DELETE")) {
              HttpResponse<String> answer = caller.send(method, path, null);
              if (!explained(method, path, answer)) {
                faults.add(
                    "%s: %s %s gives %d with %d characters of %s"
                        .formatted(
                            who,
                            method,
                            path,
                            answer.statusCode(),
                            answer.body().length(),
                            answer.headers().firstValue("Content-Type").orElse("nothing")));
              }
            }
          }
        });
    assertThat(faults).isEmpty();
  }

  private static boolean explained(String method, String path, HttpResponse<String> answer) {
    int status = answer.statusCode();
    if (status == 302) {
      return !path.startsWith("/api/") && !path.equals("/api");
    }
    String type = answer.headers().firstValue("Content-Type").orElse("");
    boolean api = path.equals("/api") || path.startsWith("/api/");
    boolean form = type.startsWith(api ? "application/problem+json" : "text/html");
    return status >= 400
        && status < 500
        && (method.equals("HEAD") || method.equals("TRACE") || form && !answer.body().isEmpty());
  }
}
