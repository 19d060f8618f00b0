package org.cairncrm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.cairncrm.access.Role;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.Http;
import org.cairncrm.work.Worker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.DefaultResourceLoader;
import tools.jackson.databind.json.JsonMapper;

/**
 * A module is one folder: Cairn with the module of {@code src/test/sample-module} shows all that it
 * contributes, and without it nothing, and no other file knows of it.
 */
@CairnTest
class SampleModuleTest {
  private static final Path MODULE = Path.of("src/test/sample-module");

  @Autowired Callers without;

  @Test
  void is_there_as_soon_as_its_folder_is(@TempDir Path folder) throws Exception {
    build(folder);
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    try (var module = new URLClassLoader(new URL[] {folder.toUri().toURL()}, before)) {
      Thread.currentThread().setContextClassLoader(module);
      try (ConfigurableApplicationContext cairn = start(module)) {
        Callers callers = cairn.getBean(Callers.class);
        has_an_api(callers);
        has_a_place_in_the_console(callers);
        has_a_column_in_the_list_of_customers(callers);
        writes_to_customers(callers, cairn.getBean(Worker.class));
      }
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }

  private static void has_an_api(Callers callers) {
    String customer = customer(callers.system());
    String visit = "{\"customerId\":\"%s\",\"store\":\"Kraków\"}".formatted(customer);

    assertThat(callers.system("visits:write").post("/api/visits", visit).statusCode())
        .isEqualTo(201);
    assertThat(callers.system("visits:read").get("/api/visits").body()).contains("Kraków");
    assertThat(callers.system("orders:read").get("/api/visits").statusCode()).isEqualTo(403);
    assertThat(callers.system().post("/api/visits", "{}").body()).contains("customerId", "store");
    assertThat(callers.system().get("/api/openapi").body())
        .contains(
            "Record that a customer is in a store",
            "Visits of customers to stores",
            "The store that the customer visited");
    assertThat(callers.system().get("/api/customers/" + customer + "/history").body())
        .contains("visit-recorded");
    assertThat(callers.system().get("/api/customers/" + customer + "/history?kind=visits").body())
        .contains("visit-recorded");
  }

  private static void has_a_place_in_the_console(Callers callers) {
    Http agent = callers.person(Role.AGENT);
    String customer = customer(callers.system());
    callers
        .system()
        .post("/api/visits", "{\"customerId\":\"%s\",\"store\":\"Gdynia\"}".formatted(customer));

    assertThat(agent.get("/").body())
        .contains("href=\"/visits\"", "Store visits", "#door", "Latest visits", "2 visits");
    assertThat(agent.get("/menu/visits").body()).contains(">7<");
    assertThat(agent.get("/visits").body()).contains("Gdynia", "Kraków");
    assertThat(agent.get("/customers/" + customer).body())
        .contains("Visits to stores", "Visited the store in ", ">Gdynia<", "kind=visits");
    assertThat(agent.get("/icons/sample.svg").body()).contains("id=\"door\"");
    assertThat(callers.person(Role.ADMIN).get("/settings/tokens").body()).contains("visits:write");
    assertThat(callers.person(Role.MARKETING).get("/visits").statusCode()).isEqualTo(200);
  }

  private static void has_a_column_in_the_list_of_customers(Callers callers) {
    String customer = customer(callers.system());
    callers
        .system()
        .post("/api/visits", "{\"customerId\":\"%s\",\"store\":\"Lublin\"}".formatted(customer));

    String rows = "/api/lists/customers/rows?columns=name,visits&filter=visits:at-least:1";
    assertThat(callers.system().get(rows + "&sort=-visits").body())
        .contains(customer, "\"visits\":1");
    assertThat(callers.person(Role.AGENT).get("/customers?columns=name,visits").body())
        .contains(">Visits<");
  }

  private static void writes_to_customers(Callers callers, Worker worker) {
    Http system = callers.system();
    String customer =
        id(
            system.post(
                "/api/customers",
                "{\"name\":\"Marta"
                    + " Zielińska\",\"language\":\"pl\",\"emails\":[\"marta@example.pl\"]}"));
    for (String store : List.of("Toruń", "Locker 7")) {
      system.post(
          "/api/visits", "{\"customerId\":\"%s\",\"store\":\"%s\"}".formatted(customer, store));
    }
    worker.sweep();

    String messages = system.get("/api/customers/" + customer + "/notifications").body();
    assertThat(messages)
        .containsOnlyOnce("visit-thanks")
        .contains("Thanks for a visit", "Dziękujemy za wizytę w sklepie Toruń");
    assertThat(system.get("/api/customers/" + customer + "/history").body())
        .contains("Nobody is thanked for collecting a parcel");
    assertThat(callers.person(Role.AGENT).get("/customers/" + customer).body())
        .contains("no mail server is set up");
  }

  @Test
  void is_gone_as_soon_as_its_folder_is() {
    Http agent = without.person(Role.AGENT);
    String customer = customer(without.system());

    assertThat(agent.get("/visits").statusCode()).isEqualTo(404);
    assertThat(agent.get("/menu/visits").statusCode()).isEqualTo(404);
    assertThat(agent.get("/icons/sample.svg").statusCode()).isEqualTo(404);
    assertThat(without.system().get("/api/visits").statusCode()).isEqualTo(404);
    for (String page : List.of("/", "/customers/" + customer)) {
      assertThat(agent.get(page).body()).doesNotContainIgnoringCase("visit");
    }
    assertThat(without.system().get("/api/openapi").body()).doesNotContain("/api/visits");
    assertThat(without.person(Role.ADMIN).get("/settings/tokens").body())
        .doesNotContain("visits:write");
  }

  private static String customer(Http system) {
    return id(system.post("/api/customers", "{\"name\":\"Marta Zielińska\"}"));
  }

  private static String id(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body()).path("id").asString();
  }

  private static ConfigurableApplicationContext start(ClassLoader module) {
    return new SpringApplicationBuilder(Cairn.class, CairnTest.Fixtures.class)
        .initializers(new CairnTest.OwnDatabase())
        .resourceLoader(new DefaultResourceLoader(module))
        .run("--server.port=0");
  }

  /** As the build does: compiles the classes and copies the resources. */
  private static void build(Path target) throws IOException {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "-parameters",
                "-proc:none",
                "-d",
                target.toString(),
                "-cp",
                System.getProperty("java.class.path")));
    files(MODULE.resolve("java")).forEach(file -> arguments.add(file.toString()));
    assertThat(
            ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, arguments.toArray(String[]::new)))
        .isZero();
    Path resources = MODULE.resolve("resources");
    for (Path file : files(resources)) {
      Path copy = target.resolve(resources.relativize(file).toString());
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
