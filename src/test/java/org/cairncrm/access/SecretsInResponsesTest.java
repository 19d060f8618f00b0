package org.cairncrm.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.cairncrm.shared.Ids;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.TestClock;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.ResolvableType;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Responses with a secret, sent under an idempotency key. */
@CairnTest
class SecretsInResponsesTest {
  private static final Pattern TOKEN = Pattern.compile("cairn_[\\w-]{43}");
  private static final Pattern LINK = Pattern.compile("key=[\\w-]{43}");
  private static final Pattern SECRET_NAME =
      Pattern.compile("(?i).*(secret|passw|passphrase|credential|apikey|link|bearer).*");

  @Autowired Callers callers;
  @Autowired People people;
  @Autowired Tokens tokens;
  @Autowired DSLContext sql;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  private final String name = "shop-" + Ids.next();
  private final String key = "key " + Ids.next();

  @Test
  void a_token_is_issued_once_and_its_secret_is_shown_once() {
    HttpResponse<String> first = issue();
    HttpResponse<String> again = issue();

    assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
    assertThat(first.body()).containsPattern(TOKEN);
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.body())
        .contains("shown once", first.headers().firstValue("Location").orElseThrow())
        .doesNotContainPattern(TOKEN);
    assertThat(tokens.list()).filteredOn(token -> token.name().equals(name)).hasSize(1);
  }

  @Test
  void a_password_link_is_issued_once_and_the_repetition_leaves_it_valid() {
    people.create(name, "Ann", null, Role.AGENT, null);
    HttpResponse<String> first = link();
    HttpResponse<String> again = link();

    assertThat(first.body()).containsPattern(LINK);
    assertThat(again.statusCode()).isEqualTo(409);
    var matcher = LINK.matcher(first.body());
    assertThat(matcher.find()).isTrue();
    var visitor = callers.nobody();
    visitor.get("/sign-in");
    assertThat(
            visitor
                .form(
                    "/welcome",
                    java.util.Map.of(
                        "key", matcher.group().substring(4), "password", "a stone on a stone"))
                .statusCode())
        .isEqualTo(302);
  }

  @Test
  void another_request_under_the_same_key_is_refused_as_such() {
    issue();

    assertThat(
            callers
                .system()
                .post("/api/people/" + name + "/password-link", "", "Idempotency-Key", key)
                .statusCode())
        .isEqualTo(422);
  }

  @Test
  void no_secret_is_in_the_table_of_keys() {
    people.create(name, "Ann", null, Role.AGENT, null);
    callers.system().post("/api/people/" + name + "/password-link", "", "Idempotency-Key", key);
    callers.system().post("/api/tokens", token(), "Idempotency-Key", key + "2");

    assertThat(
            sql.fetchValue(
                "select count(*) from access.idempotency_key where concat(body, ' ', location, ' ',"
                    + " etag) ~ '[A-Za-z0-9_-]{43}' and key in (?, ?)",
                key,
                key + "2"))
        .isEqualTo(0L);
    assertThat(sql.fetchValue("select count(*) from access.idempotency_key where withheld"))
        .isNotEqualTo(0L);
  }

  @Test
  void every_response_holds_a_secret_as_the_type_that_is_never_stored() {
    List<String> open = new ArrayList<>();
    Set<Class<?>> seen = new HashSet<>();
    mappings
        .getHandlerMethods()
        .values()
        .forEach(
            handler ->
                collect(ResolvableType.forMethodReturnType(handler.getMethod()), seen, open));

    assertThat(seen).contains(IssuedToken.class, Token.class);
    assertThat(open).as("hold these as org.cairncrm.access.Secret").isEmpty();
  }

  private static void collect(ResolvableType type, Set<Class<?>> seen, List<String> open) {
    for (ResolvableType argument : type.getGenerics()) {
      collect(argument, seen, open);
    }
    Class<?> raw = type.resolve(Object.class);
    if (raw.isArray()) {
      collect(type.getComponentType(), seen, open);
    }
    if (!raw.getName().startsWith("org.cairncrm.") || !seen.add(raw)) {
      return;
    }
    for (Class<?> permitted : raw.isSealed() ? raw.getPermittedSubclasses() : new Class<?>[0]) {
      collect(ResolvableType.forClass(permitted), seen, open);
    }
    for (RecordComponent component :
        raw.isRecord() && raw != Secret.class
            ? raw.getRecordComponents()
            : new RecordComponent[0]) {
      Type generic = component.getGenericType();
      if (SECRET_NAME.matcher(component.getName()).matches()
          && (component.getType() == String.class || component.getType() == byte[].class)) {
        open.add(raw.getName() + "." + component.getName());
      }
      collect(ResolvableType.forType(generic, type), seen, open);
    }
  }

  private HttpResponse<String> issue() {
    return callers.system().post("/api/tokens", token(), "Idempotency-Key", key);
  }

  private String token() {
    return "{\"name\":\"%s\",\"scopes\":[\"orders:read\"],\"sources\":[\"shop\"],\"expiresAt\":\"%s\"}"
        .formatted(name, TestClock.START.plus(Duration.ofDays(30)));
  }

  private HttpResponse<String> link() {
    return callers
        .system()
        .post("/api/people/" + name + "/password-link", "", "Idempotency-Key", key);
  }
}
