package org.cairncrm.console.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cairncrm.access.AccessPermissions;
import org.cairncrm.access.Audit;
import org.cairncrm.access.AuditEntry;
import org.cairncrm.access.AuditFilter;
import org.cairncrm.access.Role;
import org.cairncrm.home.HomeTile;
import org.cairncrm.home.HomeView;
import org.cairncrm.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The tile with the last sign-ins, and those that were refused. */
@Component
class SignInsTile implements HomeTile<SignInsTile.RecentSignIns> {
  private static final int SHOWN = 6;
  private static final String REFUSED = "sign-in-failed";
  private static final String PERSON = "person:";

  private final Audit audit;

  SignInsTile(Audit audit) {
    this.audit = audit;
  }

  @Override
  public String name() {
    return "signIns";
  }

  @Override
  public Map<Role, Integer> places() {
    return Map.of(Role.ADMIN, 40);
  }

  @Override
  public String permission() {
    return AccessPermissions.MANAGE;
  }

  @Override
  public String template() {
    return "console/sign-ins-tile";
  }

  @Override
  public boolean periodic() {
    return true;
  }

  @Override
  public RecentSignIns content(HomeView view) {
    Instant from = view.period().start();
    Instant until = view.period().end();
    return new RecentSignIns(
        Stream.of("signed-in", REFUSED)
            .flatMap(action -> newest(action).stream())
            .sorted(Comparator.comparing(SignIn::at).reversed())
            .limit(SHOWN)
            .toList(),
        audit.count(new AuditFilter(null, "signed-in", null, from, until)),
        audit.count(new AuditFilter(null, REFUSED, null, from, until)));
  }

  private List<SignIn> newest(String action) {
    return audit
        .list(new AuditFilter(null, action, null, null, null), PageRequest.first(SHOWN))
        .items()
        .stream()
        .map(SignInsTile::signIn)
        .toList();
  }

  private static SignIn signIn(AuditEntry entry) {
    String subject = entry.subject();
    return new SignIn(
        subject.startsWith(PERSON) ? subject.substring(PERSON.length()) : null,
        entry.action().equals(REFUSED),
        entry.at(),
        entry.address());
  }

  /**
   * The sign-ins of people.
   *
   * @param newest the newest, done or refused
   * @param done the number of sign-ins within the period
   * @param refused the number of sign-ins that were refused within the period
   */
  record RecentSignIns(List<SignIn> newest, long done, long refused) {}

  /**
   * A sign-in.
   *
   * @param username null if nobody has the name that was typed
   * @param refused whether the password was wrong, or the name unknown
   * @param address the address of the browser; null if it is unknown
   */
  record SignIn(@Nullable String username, boolean refused, Instant at, @Nullable String address) {}
}
