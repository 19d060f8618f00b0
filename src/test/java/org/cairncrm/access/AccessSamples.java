package org.cairncrm.access;

import org.cairncrm.testing.ModuleSamples;
import org.cairncrm.testing.Samples;
import org.cairncrm.testing.TestClock;

/** Valid calls of the routes of people and tokens. */
class AccessSamples implements ModuleSamples {
  private static final String RESTRICTION = "POST /api/tokens/{id}/restriction";

  @Override
  public void addTo(Samples samples) {
    samples.id(
        "tokens",
        () -> samples.post("/api/tokens", token(samples)).path("token").path("id").asString());
    samples.id(
        "people", () -> samples.post("/api/people", person(samples)).path("username").asString());
    samples.id(RESTRICTION, () -> unrestricted(samples));
    samples.body(RESTRICTION, () -> "{\"sources\":[\"shop\"]}");
    samples.body("POST /api/tokens", () -> token(samples));
    samples.body("POST /api/people", () -> person(samples));
    samples.body("PUT /api/people/{username}", () -> "{\"name\":\"Anna\",\"role\":\"agent\"}");
    samples.body(
        "PUT /api/people/{username}/preferences",
        () -> "{\"language\":\"pl\",\"zone\":\"Europe/Warsaw\",\"theme\":\"dark\"}");
    samples.once("POST /api/tokens", "POST /api/people", RESTRICTION);
    samples.onceWithKey("POST /api/people/{username}/password-link");
  }

  private static String token(Samples samples) {
    return "{\"name\":\"%s\",\"scopes\":[\"orders:read\"],\"sources\":[\"shop\"],\"expiresAt\":\"%s\"}"
        .formatted(samples.next(), TestClock.START.plusSeconds(86_400));
  }

  private static String person(Samples samples) {
    return "{\"username\":\"%s\",\"name\":\"Anna\",\"role\":\"agent\"}".formatted(samples.next());
  }

  /** A token of before tokens had sources. */
  private static String unrestricted(Samples samples) {
    return samples
        .sql()
        .fetchSingle(
            """
            insert into access.token (token_id, name, hash, scopes, created_by, created_at, expires_at)
            values (gen_random_uuid(), 'old', uuid_send(gen_random_uuid()), '{}', 'cairn:cairn', now(), now()) returning token_id
            """)
        .get(0, String.class);
  }
}
