package org.cairncrm.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.Http;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every route is tried as nobody, as every role, and with a token that may and one that may not,
 * against {@code routes.csv}: method, path, then who may. A route that is not in the table fails.
 */
@CairnTest
class RouteTableTest {
  private static final String ANYONE = "anyone";
  private static final String KNOWN = "known";

  @Autowired Callers callers;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  @Test
  void the_table_names_every_route_and_no_other() {
    var mapped = new TreeSet<String>();
    mappings
        .getHandlerMethods()
        .forEach(
            (info, method) -> {
              var verbs = info.getMethodsCondition().getMethods();
              for (String path : info.getPatternValues()) {
                if (verbs.isEmpty()) {
                  mapped.add("* " + path);
                }
                for (RequestMethod verb : verbs) {
                  mapped.add(verb + " " + path);
                }
              }
            });
    var listed =
        routes().stream()
            .map(route -> route.method() + " " + route.path())
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(listed)
        .as(
            "src/test/resources/routes.csv must name every route, with who may call it"
                + " (docs/access.md)")
        .isEqualTo(mapped);
  }

  @Test
  void every_route_lets_in_whom_the_table_names_and_nobody_else() {
    List<String> wrong = new ArrayList<>();
    Http nobody = callers.nobody();
    nobody.get("/sign-in");
    for (Route route : routes()) {
      check(route, "nobody", nobody, route.open(), wrong);
      for (Role role : Role.values()) {
        check(route, role.word(), callers.person(role), route.lets(role), wrong);
      }
      if (route.path().startsWith("/api/") && !route.open()) {
        Permission needed = route.permission();
        if (needed != null) {
          check(route, "its token", callers.system(needed), true, wrong);
        }
        check(route, "all other tokens", allBut(needed), needed == null, wrong);
      }
    }
    assertThat(wrong).as("routes.csv says otherwise").isEmpty();
  }

  @Test
  void a_path_written_in_another_way_and_another_method_find_the_same_routes() {
    Http reader = callers.system(Permission.CUSTOMERS_READ);
    String id = "00000000-0000-7000-8000-000000000000";

    assertThat(reader.get("/api/custom%65rs/" + id).body()).contains("customer " + id);
    assertThat(reader.send("HEAD", "/api/customers", null).statusCode()).isEqualTo(200);
    assertThat(reader.send("PATCH", "/api/customers", null).statusCode()).isEqualTo(405);
    assertThat(reader.get("/api/customers/").statusCode()).isEqualTo(404);
    assertThat(reader.get("/api/nothing").statusCode()).isEqualTo(404);
    assertThat(callers.person(Role.ADMIN).get("/customers/new").body())
        .as("which is no customer's id")
        .contains("<form");
  }

  private Http allBut(@org.jspecify.annotations.Nullable Permission needed) {
    return callers.system(
        Arrays.stream(Permission.values())
            .filter(permission -> permission != needed)
            .toArray(Permission[]::new));
  }

  private void check(Route route, String who, Http caller, boolean may, List<String> wrong) {
    HttpResponse<String> answer = call(caller, route);
    boolean let =
        answer.statusCode() != 401
            && answer.statusCode() != 403
            && !answer.headers().firstValue("Location").orElse("").endsWith("/sign-in");
    if (let != may) {
      wrong.add(
          route.method()
              + " "
              + route.path()
              + " as "
              + who
              + ": "
              + answer.statusCode()
              + ", expected "
              + (may ? "to be let in" : "to be refused"));
    }
  }

  private static HttpResponse<String> call(Http caller, Route route) {
    String path = route.path().replaceAll("\\{[^}]*}|\\*+", "00000000-0000-7000-8000-000000000000");
    boolean page = !path.startsWith("/api/");
    return switch (route.method()) {
      case "*", "GET" -> caller.get(path);
      case "POST" -> page ? caller.form(path, Map.of()) : caller.post(path, "");
      default -> caller.send(route.method(), path, "");
    };
  }

  private static List<Route> routes() {
    try (InputStream table =
        Objects.requireNonNull(RouteTableTest.class.getResourceAsStream("/routes.csv"))) {
      return new String(table.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(",\\s*"))
          .map(cells -> new Route(cells[0], cells[1], cells[2]))
          .toList();
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }

  /**
   * @param who anyone, known, or the permission that it takes
   */
  private record Route(String method, String path, String who) {
    boolean open() {
      return who.equals(ANYONE);
    }

    @org.jspecify.annotations.Nullable
    Permission permission() {
      return open() || who.equals(KNOWN) ? null : Permission.of(who);
    }

    boolean lets(Role role) {
      Permission needed = permission();
      return needed == null || role.permissions().contains(needed);
    }
  }
}
