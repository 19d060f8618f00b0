package org.cairncrm.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.session.SessionIdGenerator;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.stereotype.Component;

/**
 * Identifies a session by the hash of a secret that only its browser has, so that nobody can take
 * over a session by reading the database or a backup of it. The secret is in memory from the
 * sign-in until the cookie is written, which happens in the same request.
 *
 * <p>The cookie is Secure if the request is, and always HttpOnly. Only a text in the form of a
 * secret is looked up.
 */
@Component
class SessionSecrets extends DefaultCookieSerializer implements SessionIdGenerator {
  private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");

  /** As many bytes as the column for the id can hold: 36 characters in Base64, 216 bits. */
  private static final int BYTES = 27;

  private final Cache<String, String> unwritten =
      Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).maximumSize(10_000).build();

  SessionSecrets() {
    setCookieName(SessionCookie.NAME);
    setSameSite("Lax");
  }

  @Override
  public String generate() {
    Secret secret = Secret.next("");
    String id = id(secret);
    unwritten.put(id, secret.text());
    return id;
  }

  @Override
  public List<String> readCookieValues(HttpServletRequest request) {
    return super.readCookieValues(request).stream()
        .filter(text -> SECRET.matcher(text).matches())
        .map(text -> id(new Secret(text)))
        .toList();
  }

  /**
   * Writes the secret instead of the session id. An empty value deletes the cookie in the browser.
   */
  @Override
  public void writeCookieValue(CookieValue cookie) {
    String id = cookie.getCookieValue();
    if (id.isEmpty()) {
      super.writeCookieValue(cookie);
      return;
    }
    String secret = Objects.requireNonNull(unwritten.asMap().remove(id), "Written too late");
    super.writeCookieValue(new CookieValue(cookie.getRequest(), cookie.getResponse(), secret));
  }

  private static String id(Secret secret) {
    return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(secret.hash(), BYTES));
  }
}
