package org.cairncrm.access.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import org.cairncrm.access.AccessPermissions;
import org.cairncrm.access.OpenSessions;
import org.cairncrm.access.PasswordLinks;
import org.cairncrm.access.People;
import org.cairncrm.access.Person;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.access.ResponseStatuses;
import org.cairncrm.access.Role;
import org.cairncrm.access.Secret;
import org.cairncrm.access.Username;
import org.cairncrm.shared.SingleLine;
import org.cairncrm.shared.VersionTag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/people")
@Tag(name = "Access")
class PeopleApi {
  private final People people;
  private final PasswordLinks links;
  private final OpenSessions sessions;

  PeopleApi(People people, PasswordLinks links, OpenSessions sessions) {
    this.people = people;
    this.links = links;
    this.sessions = sessions;
  }

  @RequiresPermission(AccessPermissions.MANAGE)
  @Operation(operationId = "listPeople", summary = "List all people, by name")
  @GetMapping
  List<Person> list() {
    return people.list();
  }

  @RequiresPermission(AccessPermissions.MANAGE)
  @Operation(operationId = "getPerson", summary = "Read a person")
  @GetMapping("/{username}")
  ResponseEntity<Person> get(@PathVariable @Size(max = 100) String username) {
    return answer(people.get(username));
  }

  @RequiresPermission(AccessPermissions.MANAGE)
  @ResponseStatuses({201, 409})
  @Operation(
      operationId = "createPerson",
      summary = "Create a person, who then needs a password link")
  @PostMapping
  ResponseEntity<Person> create(@Valid @RequestBody NewPerson wanted) {
    Person person =
        people.create(wanted.username(), wanted.name(), wanted.email(), wanted.role(), null);
    return ResponseEntity.created(URI.create("/api/people/" + person.username()))
        .eTag(version(person))
        .body(person);
  }

  @RequiresPermission(AccessPermissions.MANAGE)
  @ResponseStatuses(409)
  @Operation(
      operationId = "updatePerson",
      summary = "Change a person's name, e-mail address or role")
  @PutMapping("/{username}")
  ResponseEntity<Person> change(
      @PathVariable @Size(max = 100) String username,
      @RequestHeader("If-Match") @Pattern(regexp = VersionTag.FORM, message = VersionTag.MESSAGE)
          String match,
      @Valid @RequestBody PersonChange change) {
    return answer(
        people.change(
            username, VersionTag.read(match), change.name(), change.email(), change.role()));
  }

  @RequiresPermission(AccessPermissions.MANAGE)
  @ResponseStatuses(409)
  @Operation(operationId = "disablePerson", summary = "Disable a person and end their sessions")
  @PostMapping("/{username}/disablement")
  ResponseEntity<Person> disable(@PathVariable @Size(max = 100) String username) {
    return answer(people.disable(username, true));
  }

  @RequiresPermission(AccessPermissions.MANAGE)
  @Operation(operationId = "enablePerson", summary = "Enable a disabled person again")
  @DeleteMapping("/{username}/disablement")
  ResponseEntity<Person> enable(@PathVariable @Size(max = 100) String username) {
    return answer(people.disable(username, false));
  }

  @RequiresPermission(AccessPermissions.MANAGE)
  @Operation(
      operationId = "signOutPerson",
      summary = "End all sessions of a person, who may sign in again")
  @PostMapping("/{username}/sign-out")
  ResponseEntity<Person> signOut(@PathVariable @Size(max = 100) String username) {
    Person person = people.get(username);
    sessions.endAll(username);
    return answer(person);
  }

  @RequiresPermission(AccessPermissions.MANAGE)
  @Operation(
      operationId = "createPasswordLink",
      summary = "Create a link that sets the person's password once, within a day")
  @PostMapping("/{username}/password-link")
  ResponseEntity<Link> link(@PathVariable @Size(max = 100) String username) {
    return ResponseEntity.ok(new Link(links.issue(username)));
  }

  private static ResponseEntity<Person> answer(Person person) {
    return ResponseEntity.ok().eTag(version(person)).body(person);
  }

  private static String version(Person person) {
    return VersionTag.of(person.version());
  }

  record NewPerson(
      @NotNull @Pattern(regexp = Username.PATTERN) String username,
      @NotNull @SingleLine @Size(max = 200) String name,
      @Nullable @SingleLine @Email @Size(max = 200) String email,
      @NotNull Role role) {}

  record PersonChange(
      @NotNull @SingleLine @Size(max = 200) String name,
      @Nullable @SingleLine @Email @Size(max = 200) String email,
      @NotNull Role role) {}

  /**
   * @param path the path to open in a browser
   */
  @Schema(name = "PasswordLink")
  record Link(Secret path) {}
}
