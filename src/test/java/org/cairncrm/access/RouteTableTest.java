package org.cairncrm.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cairncrm.customers.CustomerPermissions;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.Http;
import org.cairncrm.testing.RouteTable;
import org.cairncrm.testing.RouteTable.Route;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every route is tried as nobody, as every role, and with a token that may and one that may not,
 * against the {@link RouteTable}. A route that is not in the table fails.
 */
@CairnTest
@Tag("http")
@Tag("slow")
class RouteTableTest {
  @Autowired Callers callers;
  @Autowired Permissions permissions;

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
        RouteTable.routes().stream()
            .map(route -> route.method() + " " + route.path())
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(listed)
        .as(
            "the routes.csv next to a module's tests must name each of its routes, with who may"
                + " call it (docs/access.md)")
        .isEqualTo(mapped);
  }

  @Test
  void every_route_lets_in_whom_the_table_names_and_nobody_else() {
    List<String> wrong = new ArrayList<>();
    Http nobody = callers.nobody();
    nobody.get("/sign-in");
    for (Route route : RouteTable.routes()) {
      check(route, "nobody", nobody, route.open(), wrong);
      for (Role role : Role.values()) {
        check(route, role.word(), callers.person(role), lets(route, role), wrong);
      }
      if (route.path().startsWith("/api/") && !route.open()) {
        String needed = route.permission();
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
    Http reader = callers.system(CustomerPermissions.READ);
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

  private Http allBut(@org.jspecify.annotations.Nullable String needed) {
    return callers.system(
        permissions.words().stream()
            .filter(permission -> !permission.equals(needed))
            .toArray(String[]::new));
  }

  private void check(Route route, String who, Http caller, boolean may, List<String> wrong) {
    HttpResponse<String> answer = call(caller, route);
    boolean let =
        answer.statusCode() != 401
            && answer.statusCode() != 403
            && !answer.headers().firstValue("Location").orElse("").matches(".*/sign-in(\\?ended)?");
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

  private boolean lets(Route route, Role role) {
    String needed = route.permission();
    return needed == null || permissions.of(role).contains(needed);
  }
}
