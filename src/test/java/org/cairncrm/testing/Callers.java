package org.cairncrm.testing;

import java.net.InetAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.cairncrm.access.AccessPermissions;
import org.cairncrm.access.People;
import org.cairncrm.access.Permissions;
import org.cairncrm.access.Role;
import org.cairncrm.access.Tokens;
import org.cairncrm.shared.Ids;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.util.function.SingletonSupplier;

/**
 * Those who call the application under test over HTTP: people by role, systems by what they may.
 */
public final class Callers {
  static final String PASSWORD = "a long enough password";

  /** The systems of the tests. A test whose system has another name calls {@link #sending}. */
  public static final Set<String> SOURCES =
      Set.of(
          "shop",
          "till",
          "bill",
          "dpd",
          "dhl",
          "post",
          "posta",
          "olist",
          "online-retail",
          "calm",
          "storm");

  private final ApplicationContext context;
  private final Supplier<ApiContract> contract = SingletonSupplier.of(this::described);
  private final Map<Role, Http> people = new EnumMap<>(Role.class);
  private final Map<System, Http> systems = new ConcurrentHashMap<>();

  Callers(ApplicationContext context) {
    this.context = context;
  }

  public Http nobody() {
    return new Http(port(), Map.of(), this::check);
  }

  /** Somebody who connects from this address of the machine, such as {@code 127.0.0.8}. */
  public Http nobodyFrom(String address) {
    return new Http(port(), Map.of(), InetAddress.ofLiteral(address), this::check);
  }

  /**
   * A system with a token of these scopes; of all that a token may have, when none is named. It may
   * send as any of {@link #SOURCES}.
   */
  public Http system(String... scopes) {
    return sending(SOURCES, scopes);
  }

  /** A {@link #system} that may send as these sources, and no others. */
  public Http sending(Set<String> sources, String... scopes) {
    Set<String> wanted =
        new HashSet<>(
            scopes.length == 0
                ? context.getBean(Permissions.class).words()
                : Arrays.asList(scopes));
    wanted.remove(AccessPermissions.CONSOLE);
    return systems.computeIfAbsent(new System(wanted, sources), this::issue);
  }

  private Http issue(System system) {
    var issued =
        context
            .getBean(Tokens.class)
            .issue(
                "test " + Ids.next(),
                system.scopes(),
                List.copyOf(system.sources()),
                TestClock.START.plus(java.time.Duration.ofDays(360)));
    return new Http(
        port(), Map.of("Authorization", "Bearer " + issued.secret().text()), this::check);
  }

  /** A person of this role who is signed in through the sign-in page. */
  public synchronized Http person(Role role) {
    return people.computeIfAbsent(role, this::signedIn);
  }

  private Http signedIn(Role role) {
    String username = role.word() + "-" + Ids.next();
    context.getBean(People.class).create(username, "A " + role.word(), role, PASSWORD);
    Http browser = nobody();
    browser.signIn(username, PASSWORD);
    return browser;
  }

  private record System(Set<String> scopes, Set<String> sources) {}

  private void check(HttpResponse<String> response) {
    if (ApiContract.concerns(response)) {
      contract.get().check(response);
    }
  }

  /** Reads the document without a request, which would leave traces that tests look at. */
  private ApiContract described() {
    String path = "/api/openapi";
    try {
      byte[] json =
          context
              .getBean(OpenApiWebMvcResource.class)
              .openapiJson(new MockHttpServletRequest("GET", path), path, Locale.ENGLISH);
      return new ApiContract(new String(json, StandardCharsets.UTF_8));
    } catch (com.fasterxml.jackson.core.JsonProcessingException unwritable) {
      throw new IllegalStateException(unwritable);
    }
  }

  private int port() {
    var server = ((ServletWebServerApplicationContext) context).getWebServer();
    return java.util.Objects.requireNonNull(server).getPort();
  }
}
