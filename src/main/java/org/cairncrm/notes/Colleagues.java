package org.cairncrm.notes;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairncrm.access.People;
import org.cairncrm.access.Permissions;
import org.cairncrm.access.Person;
import org.cairncrm.history.HistoryPermissions;
import org.cairncrm.shared.Checks;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.words.FoldedText;
import org.springframework.stereotype.Component;

/**
 * The people who can be mentioned: those who can sign in and may read the customer and the note.
 */
@Component
class Colleagues {
  private static final int SUGGESTED = 8;
  private static final Set<String> NEEDED = Set.of(HistoryPermissions.READ, NotePermissions.READ);

  private final People people;
  private final Permissions permissions;

  Colleagues(People people, Permissions permissions) {
    this.people = people;
    this.permissions = permissions;
  }

  /**
   * @throws Invalid naming each username that cannot be mentioned, and why
   */
  void require(Collection<String> usernames) {
    if (usernames.isEmpty()) {
      return;
    }
    var known =
        people.list().stream()
            .filter(Person::active)
            .collect(Collectors.toMap(Person::username, Function.identity()));
    var checks = new Checks();
    for (String username : usernames) {
      Person person = known.get(username);
      if (person == null) {
        checks.add(
            "text",
            "mentions @%s, but nobody who can sign in has this username".formatted(username));
      } else if (!mayRead(person)) {
        checks.add("text", "mentions @%s, who may not read notes on customers".formatted(username));
      }
    }
    checks.throwIfAny();
  }

  /** The people whose username or a word of whose name begins with the text, by name. */
  List<Person> beginningWith(String text) {
    String typed = FoldedText.fold(text);
    return people.list().stream()
        .filter(person -> person.active() && mayRead(person))
        .filter(person -> names(person).anyMatch(name -> name.startsWith(typed)))
        .limit(SUGGESTED)
        .toList();
  }

  private boolean mayRead(Person person) {
    return permissions.of(person.role()).containsAll(NEEDED);
  }

  private static Stream<String> names(Person person) {
    String name = FoldedText.fold(person.name());
    return Stream.concat(Stream.of(person.username(), name), Arrays.stream(name.split(" ")));
  }
}
